export { type CalendarOptions, makeCalendar, type ShowCalendar } from './calendar.ts';
export { type BoardInput, makeBoard } from './make-board.ts';
export { type Progress, progressOf } from './progress.ts';
export { summariseTracks } from './summarise-tracks.ts';

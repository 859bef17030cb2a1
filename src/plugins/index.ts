export { openOwnRules, type OwnRuleListener, type RunningOwnRules } from './own-rules.ts';
export { trialRule } from './rule-trial.ts';

import { Ajv } from 'ajv';

const string = { type: 'string' };

/** Podcasting 2.0 JSON chapters 1.2, as the namespace's page describes it; keys of ours are listed by name. */
export const validateJsonChapters = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: ['version', 'chapters'],
  additionalProperties: false,
  properties: {
    version: { const: '1.2.0' },
    author: string,
    title: string,
    podcastName: string,
    description: string,
    fileName: string,
    waypoints: { type: 'boolean' },
    basis: { enum: ['planned', 'estimated', 'recorded'] },
    chapters: {
      type: 'array',
      items: {
        type: 'object',
        required: ['startTime'],
        additionalProperties: false,
        properties: {
          startTime: { type: 'number', minimum: 0 },
          endTime: { type: 'number', minimum: 0 },
          title: { type: 'string', minLength: 1 },
          img: { type: 'string', pattern: '^https?://' },
          url: { type: 'string', pattern: '^https?://' },
          toc: { type: 'boolean' },
          location: {
            type: 'object',
            required: ['name', 'geo'],
            additionalProperties: false,
            properties: { name: string, geo: { type: 'string', pattern: '^geo:' }, osm: string },
          },
        },
      },
    },
  },
});

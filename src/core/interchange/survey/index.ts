export {
  guessMeasureFields,
  MEASURE_FIELDS,
  type MeasureFault,
  type MeasureField,
  type ReadMeasure,
  readMeasures,
} from './measures.ts';
export {
  guessScale,
  guessSurveyColumns,
  readSurvey,
  SURVEY_COLUMNS,
  type SurveyColumn,
} from './servqual.ts';
export { type AnswerFault, SIDES, type Side, type Survey } from './survey.ts';

export {
  guessMeasureFields,
  MEASURE_FIELDS,
  type MeasureFault,
  type MeasureField,
  type ReadMeasure,
  readMeasures,
} from './measures.ts';
export {
  type AnswerFault,
  guessScale,
  guessSurveyColumns,
  readSurvey,
  SIDES,
  type Side,
  SURVEY_COLUMNS,
  type Survey,
  type SurveyColumn,
} from './servqual.ts';

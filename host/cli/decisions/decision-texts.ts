/** What the commands say about decisions. */
export const DECISION_TEXTS = {
  noTable: (file: string) =>
    `В файле ${file} нет решений: нужен лист «Решения» со столбцами «Что решается», «Значение», «Решение» (.xlsx), или они же в .csv через «;».`,
  open: (count: number) =>
    `Требует решения, значений: ${count}. Решите каждое один раз на листе «Решения» и повторите с --decisions ФАЙЛ`,
  question: (title: string, value: string, rows: number) => `  ${title} «${value}», строк: ${rows}`,
  choice: (choice: string) => `    ${choice}`,
  help: '    --decisions ФАЙЛ    решения по значениям: лист «Решения» из .xlsx или .csv\n',
};

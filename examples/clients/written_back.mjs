// npm install exceljs && node written_back.mjs study.xlsx ...
// Reads workbooks with exceljs, writes them back beside themselves as NAME-exceljs.xlsx, reads these
// again, and checks that each sheet has the values that it had.

import ExcelJS from "exceljs";

async function values(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheets = new Map();
  book.eachSheet((sheet) => {
    const cells = [];
    sheet.eachRow((row) => row.eachCell((cell) => cells.push([cell.address, cell.text, cell.numFmt])));
    sheets.set(sheet.name, JSON.stringify(cells));
  });
  return { book, sheets };
}

let faults = 0;
for (const file of process.argv.slice(2)) {
  const before = await values(file);
  const copy = file.replace(/\.xlsx$/, "-exceljs.xlsx");
  await before.book.xlsx.writeFile(copy);
  const after = await values(copy);
  for (const [name, cells] of before.sheets) {
    if (after.sheets.get(name) !== cells) {
      console.log(`${file}: sheet "${name}" differs`);
      faults++;
    }
  }
  console.log(`${file}: ${before.sheets.size} sheets written back`);
}
process.exit(faults === 0 ? 0 : 1);

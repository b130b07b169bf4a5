using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Files;

/// <summary>The workbook from which LibreOffice made the files of the folder Cases: each sort of cell that a reader must tell apart.</summary>
internal static class SourceWorkbook
{
    internal static byte[] ToBytes()
    {
        var workbook = new TestWorkbook { HiddenRow = 9, HiddenColumn = 8 };
        workbook.Sheet(
            "Figures",
            [
                [workbook.Shared("Group"), workbook.Shared("Indicator"), Month(4), Month(5), Month(6), Month(7), Month(8), Month(9)],
                [workbook.Shared("Safeguarding adults"), workbook.Shared("Level 1"), workbook.Number(0.8636363636, "0%"), workbook.Number(0.8636363636, "0.00%"), TestWorkbook.Inline("N/A"), workbook.Formula("90/100", 0.9, "0.0%"), workbook.Number(0.8, "# ?/?"), workbook.Shared("4/5 (80%)")],
                [null, workbook.Shared("Sickness absence"), workbook.Number(0.05, "0.0%"), workbook.Number(5.6, "0.00"), TestWorkbook.Inline("4.5%  [p]"), workbook.Number(1.0 / 3), workbook.Number(0.0491, "0%"), workbook.Number(0.041, "0.00%")],
                [null, workbook.Shared("Surplus or deficit"), workbook.Number(1204500, "£#,##0"), workbook.Number(-61000, "£#,##0;(£#,##0)"), workbook.Number(-1204, "#,##0;[Red]#,##0"), workbook.Number(0, "#,##0;(#,##0);\"-\""), workbook.Number(2500000, "£0.0,,"), workbook.Number(-61000, "£#,##0,\"k\";(£#,##0,\"k\")")],
                [null, workbook.Shared("Staff\nsurvey"), workbook.Number(0.81, "0%"), null, null, workbook.Number(0.7949, "0.0%"), null, null],
                [workbook.Shared("Safeguarding children"), workbook.Shared("Level 1"), workbook.Number(1, "0%"), workbook.Number(0.995, "0.0%"), workbook.Number(0.42857142857142855, "0.0%"), null, null, null],
                [workbook.Shared("Safety"), null, null, null, null, null, null, null],
                [null, null, null, null, null, null, null, null],
                [null, workbook.Shared("Incidents"), workbook.Number(3), workbook.Number(1204, "#,##0"), workbook.Formula("3+4", 7), TestWorkbook.Error("1/0", "#DIV/0!"), workbook.Number(5), workbook.Number(12, "0")],
            ],
            ["A2:A3", "C5:E5", "F5:H5"]);
        workbook.Sheet("south", [[null, Month(4)], [workbook.Shared("Incidents"), workbook.Number(2)]]);
        workbook.Sheet("Old", [[null, Month(4)], [workbook.Shared("Incidents"), workbook.Number(99)]], hidden: true);
        return workbook.Note("C2", "A colleague", "A colleague:\nTwo wards\nreported late").ToBytes();

        DocumentFormat.OpenXml.Spreadsheet.Cell Month(int month) => workbook.Date(new DateOnly(2023, month, 1), "mmm-yy");
    }
}

using System.Xml;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Tables;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>Writes labels to settle as a workbook: the labels, with a list of codes to choose each decision from, and a sheet of all codes.</summary>
internal static class LabelsWorkbook
{
    private const string Main = WorkbookPackage.Main;
    private const int FirstRow = 2;

    // label, kind, place, rows, example, proposal, score, decision, name, others, remark
    private static readonly int[] LabelWidths = [44, 10, 24, 7, 20, 26, 8, 26, 36, 60, 40];
    private static readonly int[] CodeWidths = [10, 32, 52, 32];

    internal static async Task WriteAsync(IReadOnlyList<LabelRow> rows, OrganisationPicture picture, Stream output, CancellationToken cancellation)
    {
        var codes = CodeChoice.Of(picture);
        using var workbook = new WorkbookTableWriter(output) { Widths = LabelWidths, Validations = xml => Choices(rows, codes, xml), IsFollowed = true };
        await WriteTable.RunAsync(LabelRow.Table, rows.ToAsyncEnumerable(), workbook, cancellation);
        (workbook.Widths, workbook.Validations, workbook.IsFollowed) = (CodeWidths, null, false);
        await WriteTable.RunAsync(CodeChoice.Table, codes.ToAsyncEnumerable(), workbook, cancellation);
    }

    // A list of the codes of the row’s kind (ECMA-376 part 1, 18.3.1.32). It offers and does not forbid: a name may be written too, and the import says what is wrong.
    private static void Choices(IReadOnlyList<LabelRow> rows, IReadOnlyList<CodeChoice> codes, XmlWriter xml)
    {
        var runs = Runs(rows).Where(run => codes.Any(code => code.Kind == run.Kind)).ToList();
        if (runs.Count == 0) return;
        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", WorkbookPackage.Text(runs.Count));
        var column = SheetCells.ColumnName(LabelRow.Table.Columns.ToList().FindIndex(known => known.Name == "decision"));
        foreach (var (kind, from, to) in runs)
        {
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("sqref", $"{column}{WorkbookPackage.Text(from)}:{column}{WorkbookPackage.Text(to)}");
            var first = codes.TakeWhile(code => code.Kind != kind).Count() + FirstRow;
            var last = first + codes.Count(code => code.Kind == kind) - 1;
            xml.WriteElementString("formula1", Main, $"{CodeChoice.Table.Name}!$B${WorkbookPackage.Text(first)}:$B${WorkbookPackage.Text(last)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Neighbouring rows of one kind, by their rows in the sheet.
    private static List<(MappingKind Kind, int From, int To)> Runs(IReadOnlyList<LabelRow> rows)
    {
        var runs = new List<(MappingKind Kind, int From, int To)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!Names<MappingKind>.Parse(rows[i].Kind).TryGet(out var kind, out _)) continue;
            var row = i + FirstRow;
            if (runs.Count > 0 && runs[^1].Kind == kind && runs[^1].To == row - 1) runs[^1] = runs[^1] with { To = row };
            else runs.Add((kind, row, row));
        }

        return runs;
    }
}

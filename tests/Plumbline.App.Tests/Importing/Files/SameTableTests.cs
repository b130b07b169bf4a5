using Plumbline.App.Importing;
using Plumbline.App.Tests.Importing.Shapes;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing.Files;

/// <summary>One table as text and as a spreadsheet of each kind gives the same figures. LibreOffice makes the spreadsheets, all of a kind in one start.</summary>
public sealed class SameTableTests
{
    [OfficeTheory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("ods")]
    [InlineData("fods")]
    public async Task EachShape_GivesTheSameFigures(string format)
    {
        using var folder = new TemporaryFolder();
        var tables = ShapesTests.Shapes.ToList();
        var files = new List<string>();
        foreach (var (text, number) in tables.Select((table, number) => (table.Item1, number)))
        {
            files.Add(folder.File($"t{number}.xlsx"));
            await File.WriteAllBytesAsync(files[^1], AsTyped(text));
        }

        var saved = await Office.ConvertAsync(folder, format, files);
        await using var store = await ImportStore.SmallAsync();
        foreach (var ((text, said, _), file) in tables.Zip(saved))
        {
            using var expected = await store.PreviewAsync("a.csv", text, ShapesTests.OptionsOf(said));
            using var preview = await store.PreviewAsync("a", await File.ReadAllBytesAsync(file), ShapesTests.OptionsOf(said));
            Assert.NotEmpty(expected.New);
            Assert.Equal(Describe(expected), Describe(preview));
        }
    }

    private static List<string> Describe(ImportPreview preview) =>
        [.. preview.New.Select(figure => $"{figure.Indicator} {figure.Unit} {figure.Period} {figure.Value} {Cell(figure.Source)}"), .. preview.Refused.Select(problem => problem.Problem.ToString()), .. preview.Unmatched.Select(label => label.Label.ToString())];

    // Row and column, without the file and the sheet.
    private static string Cell(string? source) => string.Join(':', source!.Split(':')[^2..]);

    private static byte[] AsTyped(string text)
    {
        var separator = text.Contains(';', StringComparison.Ordinal) ? ';' : text.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var workbook = new TestWorkbook();
        return workbook.Sheet("Figures", text.TrimEnd('\n').Split('\n').Select(line => line.Split(separator).Select(workbook.AsTyped).ToArray())).ToBytes();
    }
}

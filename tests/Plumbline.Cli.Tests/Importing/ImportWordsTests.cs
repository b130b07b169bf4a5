using System.IO.Compression;
using System.Text;
using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Importing;

/// <summary>Words and targets from a sheet by the command, up to the paper that prints them.</summary>
public sealed class ImportWordsTests
{
    [Fact]
    public async Task AWorkbookWithWordsAndAComment_ComesIn_AndTheReportPrintsThem()
    {
        using var folder = await LoadedTrust.FolderAsync();
        File.WriteAllBytes(folder.File("january.xlsx"), Workbook(
            [["Indicator", "Jan-24", "Commentary", "Actions taken"], ["complaints-formal", "9", "Two complaints concern one ward.", "The ward manager meets both families."], ["complaints-standard-35-days", "95%", "", ""]],
            ("B3", "One reply waits for a report of the ambulance trust.")));
        var without = await CommandRun.InAsync(folder.Path, "import", "january.xlsx", "--dry-run");
        Assert.Contains("january.xlsx!Sheet1:2:3: 2 cells of words below “Commentary”, “Actions taken” and 1 comment on figures not read: --words takes them as “Why” and “What we are doing”", without.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("why", without.Output, StringComparison.Ordinal);

        var done = await CommandRun.InAsync(folder.Path, "import", "january.xlsx", "--words");
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("\nnew,why,complaints-formal,trust,2024-01,,Two complaints concern one ward.,january.xlsx!Sheet1:2:3,,,,\n", done.Output, StringComparison.Ordinal);
        Assert.Contains("2 new, 0 changed, 0 the same, 0 refused, 0 unmatched.\nwhy: 2 new, 0 changed, 0 the same; what we are doing: 1 new, 0 changed, 0 the same.\n", done.Errors, StringComparison.Ordinal);
        Assert.Matches("Change 2, [0-9a-f]{12}: 2 figures and 2 commentaries\\.", done.Errors);

        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "report", "build", "complaints", "--period", "2024-01", "--format", "html", "--out", "papers")).ExitCode);
        var paper = await File.ReadAllTextAsync(Directory.EnumerateFiles(folder.File("papers"), "*.html").Single());
        Assert.All(["Two complaints concern one ward.", "The ward manager meets both families.", "One reply waits for a report of the ambulance trust."], words => Assert.Contains(words, paper, StringComparison.Ordinal));
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "dump", "dumped")).ExitCode);
        Assert.Equal(
            "---\nindicator: complaints-formal\nunit: trust\nperiod: 2024-01\n---\n## Why\nTwo complaints concern one ward.\n\n## What we are doing\nThe ward manager meets both families.\n",
            await File.ReadAllTextAsync(folder.File("dumped", "commentary", "complaints-formal.trust.2024-01.md")));
    }

    [Fact]
    public async Task TargetsOfASheet_ComeInByARecipe_AndNextYearWithoutAnOption()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("council.yaml", "recipe: council\ninto: targets\nends: Source\ncolumns:\n  Measure: indicator\n  First month: from\n  Our target: target\n  Owner: ignore\n");
        folder.Write("targets.csv", "Targets of the council,,,\nMeasure,First month,Our target,Owner\ncomplaints-formal,Apr-24,12,A\nFormal visits,Apr-24,3,B\nSource: the plan,,,\n");
        var done = await CommandRun.InAsync(folder.Path, "import", "targets.csv", "--recipe", "council.yaml", "--skip", "Formal visits");
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("\nnew,target,complaints-formal,,2024-04,,target at most 12; as-printed 12,targets.csv:3:1,key complaints-formal|||2024-04,,,\n", done.Output, StringComparison.Ordinal);
        Assert.Contains("targets.csv: targets by the recipe council; 2 rows with targets\n", done.Errors, StringComparison.Ordinal);
        Assert.Matches("Change 2, [0-9a-f]{12}: 0 figures, 1 target and 2 remembered definitions\\.", done.Errors);
        folder.Write("next.csv", "Measure,First month,Our target,Owner\ncomplaints-formal,Apr-25,11,A\nFormal visits,Apr-25,2,B\n");
        var next = await CommandRun.InAsync(folder.Path, "import", "next.csv");
        Assert.Equal(0, next.ExitCode);
        Assert.Contains("next.csv: read by the recipe council", next.Errors, StringComparison.Ordinal);
        Assert.Matches("Change 3, [0-9a-f]{12}: 0 figures and 1 target\\.", next.Errors);
    }

    // A workbook of one sheet with texts, numbers and a comment.
    private static byte[] Workbook(string[][] rows, (string Cell, string Text) comment)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Packages = "http://schemas.openxmlformats.org/package/2006/";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"""<Types xmlns="{Packages}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>""");
            Add("_rels/.rels", Relationships("officeDocument", "xl/workbook.xml"));
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels", Relationships("worksheet", "worksheets/sheet1.xml"));
            Add("xl/worksheets/_rels/sheet1.xml.rels", Relationships("comments", "../comments1.xml"));
            Add("xl/comments1.xml", $"""<comments xmlns="{Main}"><authors><author/></authors><commentList><comment ref="{comment.Cell}" authorId="0"><text><t>{comment.Text}</t></text></comment></commentList></comments>""");
            Add("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => text.Length == 0 ? "" : $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>"))}</sheetData></worksheet>""");

            void Add(string name, string text)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();

        static string Relationships(string type, string target) => $"""<Relationships xmlns="{Packages}relationships"><Relationship Id="r1" Type="{Office}/{type}" Target="{target}"/></Relationships>""";
    }
}

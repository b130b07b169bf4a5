using System.Globalization;
using System.IO.Compression;

namespace Plumbline.Benchmarks.Importing;

/// <summary>Large files of one organisation's figures: 100 indicators, 400 teams, months.</summary>
internal static class LargeFiles
{
    internal const int Indicators = 100;
    internal const int Teams = 400;
    private const int SheetRows = 1_000_000;

    /// <summary>The organisation's definitions, without figures.</summary>
    internal static void WriteWorkspace(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "plumbline.yaml"), "organisation:\n  code: benchmark\n  name: Benchmark\n");
        File.WriteAllLines(Path.Combine(folder, "units.csv"), ["unit,name,kind,parent", "trust,Trust,organisation,", .. Enumerable.Range(0, Teams).Select(team => $"{Team(team)},Community Team {Text(team)},team,trust")]);
        File.WriteAllLines(Path.Combine(folder, "breakdowns.csv"), ["dimension,item,name", "sex,female,Women"]);
        File.WriteAllLines(Path.Combine(folder, "indicators.csv"), ["indicator,name,frequency,measure,polarity,aggregation", .. Enumerable.Range(0, Indicators).Select(indicator => $"{Indicator(indicator)},Indicator number {Text(indicator)},month,percentage,lower,ratio")]);
    }

    /// <summary>Writes a long CSV of at least this many bytes, in an unfavourable order: months outermost.</summary>
    internal static long WriteCsv(string path, long bytes)
    {
        var random = new Random(20240331);
        using var file = new StreamWriter(path);
        file.Write("indicator,unit,period,value,numerator,denominator,status,provisional,note\n");
        var rows = 0L;
        foreach (var (indicator, team, month) in Keys())
        {
            var (part, whole) = Parts(random);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{Indicator(indicator)},{Team(team)},{month:yyyy-MM},{100.0 * part / whole:0.00}%,{part},{whole},,,\n"));
            if (++rows % 1024 == 0 && file.BaseStream.Position >= bytes) break;
        }

        return rows;
    }

    /// <summary>The recipe of the form that is not ours.</summary>
    internal const string Recipe = """
        recipe: theirs
        columns:
          Metric: indicator
          Provider: unit
          Mon: month
          Yr: year
          Score: value
          Cases: numerator
          "Out of": denominator
          Updated: ignore
          SexID: item sex
        values:
          SexID:
            "2": female
            "4": none
        where:
          - column: Kind
            is: rate
        """;

    /// <summary>Writes the same figures in our own form and in another's, whose recipe is <see cref="Recipe"/>.</summary>
    internal static void WriteBothForms(string ours, string theirs, int rows)
    {
        var random = new Random(20240331);
        using var own = new StreamWriter(ours);
        using var other = new StreamWriter(theirs);
        own.Write("indicator,unit,period,value,numerator,denominator,aspect\n");
        other.Write("Kind,Metric,Provider,Mon,Yr,Score,Cases,Out of,Updated,SexID\n");
        foreach (var (indicator, team, month) in Keys().Take(rows))
        {
            var (part, whole) = Parts(random);
            var isWhole = random.Next(2) == 0;
            own.Write(string.Create(CultureInfo.InvariantCulture, $"{Indicator(indicator)},{Team(team)},{month:yyyy-MM},{100.0 * part / whole:0.00}%,{part},{whole},{(isWhole ? "" : "sex=female")}\n"));
            other.Write(string.Create(CultureInfo.InvariantCulture, $"Rate,{Indicator(indicator)},{Team(team)},{month:MMM},{month:yyyy},{100.0 * part / whole:0.00}%,{part},{whole},{month:yyyy-MM-dd},{(isWhole ? 4 : 2)}\n"));
        }
    }

    /// <summary>Writes a workbook of at least this many bytes, with as many long sheets as needed: shared texts, numbers with formats, dates.</summary>
    internal static long WriteWorkbook(string path, long bytes)
    {
        var random = new Random(20240331);
        using var output = File.Create(path);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create);
        using var keys = Keys().GetEnumerator();
        var (sheets, rows, full) = (0, 0L, false);
        while (!full)
        {
            using var sheet = Part(zip, $"xl/worksheets/sheet{Text(++sheets)}.xml");
            sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
            string[] headings = ["indicator", "unit", "period", "value", "numerator", "denominator"];
            for (var column = 0; column < headings.Length; column++) sheet.Write($"<c r=\"{(char)('A' + column)}1\" t=\"inlineStr\"><is><t>{headings[column]}</t></is></c>");
            sheet.Write("</row>");
            for (var row = 2; row <= SheetRows && !full && keys.MoveNext(); row++, rows++)
            {
                var (indicator, team, month) = keys.Current;
                var (part, whole) = Parts(random);
                sheet.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>{indicator}</v></c><c r=\"B{row}\" t=\"s\"><v>{Indicators + team}</v></c><c r=\"C{row}\" s=\"1\"><v>{month.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c><c r=\"D{row}\" s=\"2\"><v>{(double)part / whole:R}</v></c><c r=\"E{row}\"><v>{part}</v></c><c r=\"F{row}\"><v>{whole}</v></c></row>"));
                full = row % 4096 == 0 && output.Position >= bytes;
            }

            sheet.Write("</sheetData></worksheet>");
        }

        WriteBook(zip, sheets);
        return rows;
    }

    private static void WriteBook(ZipArchive zip, int sheets)
    {
        using (var texts = Part(zip, "xl/sharedStrings.xml"))
        {
            texts.Write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            foreach (var text in Enumerable.Range(0, Indicators).Select(Indicator).Concat(Enumerable.Range(0, Teams).Select(Team))) texts.Write($"<si><t>{text}</t></si>");
            texts.Write("</sst>");
        }

        using (var styles = Part(zip, "xl/styles.xml")) styles.Write("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs><xf/><xf numFmtId=\"17\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>");
        using (var book = Part(zip, "xl/workbook.xml")) book.Write($"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{string.Concat(Enumerable.Range(1, sheets).Select(n => $"<sheet name=\"Figures {Text(n)}\" sheetId=\"{Text(n)}\" r:id=\"r{Text(n)}\"/>"))}</sheets></workbook>");
        using var related = Part(zip, "xl/_rels/workbook.xml.rels");
        related.Write($"<Relationships>{string.Concat(Enumerable.Range(1, sheets).Select(n => $"<Relationship Id=\"r{Text(n)}\" Type=\"x/worksheet\" Target=\"worksheets/sheet{Text(n)}.xml\"/>"))}<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
    }

    private static IEnumerable<(int Indicator, int Team, DateOnly Month)> Keys()
    {
        for (var month = new DateOnly(2000, 1, 1); ; month = month.AddMonths(1))
        {
            for (var team = 0; team < Teams; team++)
            {
                for (var indicator = 0; indicator < Indicators; indicator++) yield return (indicator, team, month);
            }
        }
    }

    private static (int Part, int Whole) Parts(Random random)
    {
        var whole = random.Next(10, 5_000);
        return (random.Next(whole + 1), whole);
    }

    private static string Indicator(int number) => $"indicator-number-{number.ToString("000", CultureInfo.InvariantCulture)}";

    private static string Team(int number) => $"community-team-{number.ToString("000", CultureInfo.InvariantCulture)}";

    private static StreamWriter Part(ZipArchive zip, string path) => new(zip.CreateEntry(path, CompressionLevel.Optimal).Open(), bufferSize: 1 << 16);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

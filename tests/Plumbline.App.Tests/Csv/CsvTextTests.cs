using System.Globalization;
using System.Text;
using CsvHelper;
using Plumbline.App.Csv;

namespace Plumbline.App.Tests.Csv;

public class CsvTextTests
{
    private const string Letters = "'=+-@a1 .,;\"%\t\r\n＝é€😀\ud800";

    [Fact]
    public void Rows_AreWhatAnotherWriterMakesOfTheGuardedCells()
    {
        var random = new Random(20240331);
        var rows = Enumerable.Range(0, 20_000).Select(_ => new[] { Text(random), Text(random), Text(random) }).ToList();
        using var expected = new MemoryStream();
        using (var other = CsvWriter.Create(expected, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            other.WriteRecord(["a", "b", "c"]);
            foreach (var row in rows) other.WriteRecord([.. row.Select(FormulaGuard.Guard)]);
        }

        Assert.Equal(Encoding.UTF8.GetString(expected.ToArray()), Write(["a", "b", "c"], csv =>
        {
            foreach (var row in rows) csv.Row(row);
        }));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("'=1", "'=1")]
    [InlineData("\"'=1\"", "'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\"Ward 1\"", "\"Ward 1\"")]
    [InlineData("Ward 1", "Ward 1")]
    [InlineData("-5", "-5")]
    [InlineData("", "")]
    public void CopiedCell_IsUnchanged_UnlessItCouldRun(string raw, string written) =>
        Assert.Equal($"a,b\n{written},x\n", Write(["a", "b"], csv =>
        {
            csv.Cells.Copy(Encoding.UTF8.GetBytes(raw)).Text("x");
            csv.EndRow();
        }));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("-0.50", "-0.50")]
    [InlineData(".5", ".5")]
    [InlineData("1e3", "1e3")]
    [InlineData("+5", "5")]
    [InlineData(" 5", "5")]
    [InlineData("\t5", "5")]
    public void DigitsOfANumber_AreUnchanged_UnlessTheyAreAFormula(string digits, string written) =>
        Assert.Equal($"a\n{written}\n", Write(["a"], csv =>
        {
            csv.Cells.Number(Encoding.UTF8.GetBytes(digits));
            csv.EndRow();
        }));

    [Fact]
    public void Numbers_KeepTheirDigits_AndReadBackAsTheSame()
    {
        double[] numbers = [0.1, -1 / 3d, 1e300, double.Epsilon, 123456789.125];
        var text = Write(["a", "b", "c", "d"], csv =>
        {
            foreach (var number in numbers)
            {
                csv.Cells.Number(number).Number(12.50m).Whole(-7).Number(double.NaN);
                csv.EndRow();
            }
        });
        var rows = text.Split('\n')[1..^1].Select(row => row.Split(',')).ToList();
        Assert.Equal(numbers, rows.Select(row => double.Parse(row[0], CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.Equal(["12.50", "-7", ""], row[1..]));
    }

    [Fact]
    public void AppendedCells_CountAsTheirOwn()
    {
        var limits = new CsvCells();
        limits.Whole(1).Number(2.5);
        Assert.Equal("a,b,c\nx,1,2.5\n", Write(["a", "b", "c"], csv =>
        {
            csv.Cells.Text("x").Append(limits);
            csv.EndRow();
        }));
    }

    [Fact]
    public void RowWithMoreOrFewerCellsThanColumns_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Write(["a", "b"], csv => csv.Row("x")));

    [Fact]
    public void HeadingThatCouldRun_IsGuardedToo() => Assert.Equal("'=a\n", Write(["=a"], _ => { }));

    [Fact]
    public void LongRows_AreWrittenInFull()
    {
        var longest = new string('x', 300_000);
        Assert.Equal($"a\n{longest}\n{longest}\n", Write(["a"], csv =>
        {
            csv.Row(longest);
            csv.Row(longest);
        }));
    }

    private static string Write(IReadOnlyList<string> columns, Action<CsvText> rows)
    {
        using var stream = new MemoryStream();
        var csv = new CsvText(stream, columns);
        rows(csv);
        csv.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Letters[random.Next(Letters.Length)]));
}

using Plumbline.App.Definitions.Formats;
using Plumbline.App.Workspaces.Updating;

namespace Plumbline.App.Tests.Workspaces.Merging;

public class KeptTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a,b\n1,x\n")]
    [InlineData("a,\"b\"\r\n1,\"2\"\r\n", "a,\"b\"\r\n1,\"x\"\r\n")]
    [InlineData("a,b\n1,2", "a,b\n1,x")]
    [InlineData("a,b\n\"one\nrow\",2\n", "a,b\n\"one\nrow\",x\n")]
    public void Set_ChangesTheCellAlone(string text, string expected)
    {
        var table = new KeptTable(text);
        table.Set(2, "b", "x");
        Assert.Equal(expected, table.ToString());
    }

    [Fact]
    public void Set_OfAColumnThatTheFileLacks_AddsIt()
    {
        var table = new KeptTable("a,b\r\n1,2\r\n\r\n3,4");
        table.Set(4, "c", "=x, \"y\"");
        Assert.Equal("a,b,c\r\n1,2,\r\n\r\n3,4,\"'=x, \"\"y\"\"\"", table.ToString());
    }

    [Theory]
    [InlineData("a\n1\n2\n", 2, "a\n1\nx\n2\n")]
    [InlineData("a\n1\n2", 3, "a\n1\n2\nx")]
    [InlineData("a\r\n1\r\n\r\n", 2, "a\r\n1\r\nx\r\n\r\n")]
    [InlineData("a", 1, "a\nx")]
    public void Insert_ComesAfterTheRow(string text, int after, string expected)
    {
        var table = new KeptTable(text);
        table.Insert(after, _ => "x");
        Assert.Equal(expected, table.ToString());
    }

    [Fact]
    public void Remove_TakesTheRowOut_AndWhatWasInsertedAfterItStays()
    {
        var table = new KeptTable("a\n1\n2\n3\n");
        table.Insert(3, _ => "x");
        table.Remove(3);
        Assert.Equal("a\n1\nx\n3\n", table.ToString());
    }

    // Rows and cells as the reader of CSV sees them, whatever the text.
    [Fact]
    public void RowsAndCells_AreThoseOfTheReader()
    {
        string[] pieces = ["1", "x y", "\"q\"", "\"a,b\"", "\"l\nm\"", "\"\"\"\"", "", " ", "é"];
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var end = random.Next(2) == 0 ? "\n" : "\r\n";
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(6) == 0 ? "" : $"{pieces[random.Next(pieces.Length)]},{pieces[random.Next(pieces.Length)]}");
            var text = $"a,b{end}" + string.Join(end, rows) + (random.Next(2) == 0 ? end : "");
            var table = new KeptTable(text);
            Assert.Equal(text, table.ToString());
            var problems = new FileProblems();
            foreach (var row in CsvTable.Read(text, "t.csv", ["a", "b"], [], problems))
            {
                var cells = table.Row(row.Row);
                Assert.Equal((seed, row.Row, row.Text("a") ?? "", row.Text("b") ?? ""), (seed, row.Row, cells[0].Trim(), cells[1].Trim()));
            }

            Assert.Empty(problems.InOrder);
        }
    }
}

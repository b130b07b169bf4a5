namespace Plumbline.App.Tests.Importing;

/// <summary>A column is advised to be left out only where that cannot give the figures of a part to the whole.</summary>
public sealed class PartingColumnsTests
{
    [Theory]

    // What is measured, or differs in every row, parts nothing; nor does a blank column.
    [InlineData("Lower,17.1 Lower,16.9", "Lower")]
    [InlineData("Serial,1 Serial,2 Serial,3", "Serial")]
    [InlineData("Blank, Blank,", "Blank")]

    // A code or word that is repeated, or stands once, may part the figures though nothing in the file shows it.
    [InlineData("SexID,4 SexID,4", "")]
    [InlineData("Age,18+ Age,18+", "")]
    [InlineData("SexID,1", "")]

    // Rows of one name with different figures show what parts them, whatever the cells are.
    [InlineData("Weight,1.5 Weight,2.5 same", "")]
    [InlineData("Serial,1 Serial,2 Serial,3 same", "")]
    public async Task AnUnknownColumn_IsAdvisedToBeLeftOut_OnlyWhereThatIsSafe(string cells, string advised)
    {
        await using var store = await ImportStore.SmallAsync();
        var isSame = cells.EndsWith(" same", StringComparison.Ordinal);
        var column = (isSame ? cells[..^5] : cells).Split(' ').Select(pair => pair.Split(',')).ToList();
        var rows = column.Select((pair, i) => $"incidents,north,2023-{(isSame ? 4 : i + 1):00},{i + 3},{pair[1]}\n");
        using var preview = await store.PreviewAsync("a.csv", $"indicator,unit,period,value,{column[0][0]}\n{string.Concat(rows)}");
        Assert.Equal(advised.Length == 0 ? [] : [advised], preview.UnknownColumns);
        Assert.False(preview.IsAcceptable);
        Assert.Equal(advised.Length > 0, preview.Refused[0].ToString().EndsWith("; or ignore the column by name", StringComparison.Ordinal));
    }

    // The rows that show it may stand far below the heading.
    [Fact]
    public async Task AColumnThatPartsLaterRows_IsFoundThere()
    {
        await using var store = await ImportStore.SmallAsync();
        var rows = Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"incidents,north,{2000 + (i / 12)}-{(i % 12) + 1:00},{i},{i}.5\n"));
        using var preview = await store.PreviewAsync("a.csv", $"indicator,unit,period,value,Part\n{string.Concat(rows)}incidents,north,2000-01,7,7.5\n");
        Assert.Empty(preview.UnknownColumns);
        Assert.StartsWith("a.csv:1:5: found column “Part”, which may say what part of the figures a row is about", preview.Refused[0].ToString(), StringComparison.Ordinal);
    }
}

using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Readings;

/// <summary>What papers say in each situation, word for word: readings.md beside this file. PLUMBLINE_SNAPSHOTS=write writes it again, to be read before it is kept.</summary>
public sealed class ReadingTableTests
{
    private static readonly string Table = Repository.Path("tests", "Plumbline.Reports.Tests", "Readings", "readings.md");
    private static readonly string[] Kinds = ["Headline", "Short", "Draft", "Chart"];

    public static TheoryData<string> Names => [.. Situations.All.Select(static situation => situation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Situation_IsSaidSo(string name)
    {
        var situation = Situations.All.Single(situation => situation.Name == name);
        Assert.Contains(Entry(situation), File.ReadAllText(Table).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_HoldsEverySituation_AndNoOther()
    {
        var whole = "# What papers say in each situation\n\n" + string.Concat(Situations.All.Select(Entry));
        if (Environment.GetEnvironmentVariable("PLUMBLINE_SNAPSHOTS") == "write") File.WriteAllText(Table, whole);
        Assert.Equal(File.ReadAllText(Table).ReplaceLineEndings("\n"), whole);
    }

    private static string Entry(Situation situation)
    {
        var said = situation.Said().Split('\n').Zip(Kinds, static (words, kind) => $"- {kind}: {words}\n");
        return $"## {situation.Name}\n{situation.Figures}{(situation.Target is { } target ? $"; target {target}" : "")}\n{string.Concat(said)}\n";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Returns;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.Core.Tests.Checks.Returns;

public class CopiedForwardTests
{
    private const int Tries = 20_000;

    [Theory]
    [InlineData(0, 12, 1, 1 / 14d)]
    [InlineData(0, 12, 4, 1 / 14d * 2 / 15 * 3 / 16 * 4 / 17)]
    [InlineData(12, 12, 1, 13 / 14d)]
    [InlineData(3, 9, 2, 4 / 11d * 5 / 12)]
    public void Chance_IsTheRuleOfSuccession(int equal, int pairs, int run, double expected) => Assert.Equal(expected, CopiedRun.Chance(equal, pairs, run), 12);

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 13 13 13 13", 4)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 13 13 13", 0)]
    [InlineData("1 2 3 4 5 5 5 5 5 5 5 5", 0)]
    [InlineData("1 1 1 2 2 2 3 3 3 4 4 4 5 5 5 5 5", 0)]
    [InlineData("5 5 5 5 5 5 5 5 5 5 5 5", 0)]
    [InlineData("7", 0)]
    [InlineData("", 0)]
    public void Run_IsTold_WhereTheUnitsOwnHistorySaysThatItIsImprobable(string figures, int expected) =>
        Assert.Equal(expected, CopiedRun.Of([.. figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static one => ImmutableArray.Create(decimal.Parse(one, CultureInfo.InvariantCulture)))]));

    // Figures drawn at random, of few or many values, so that neighbours are equal often or seldom: at most 1 history of 1,000 is told.
    [Theory]
    [InlineData(2, 1, 13)]
    [InlineData(3, 1, 13)]
    [InlineData(4, 1, 24)]
    [InlineData(6, 1, 36)]
    [InlineData(12, 1, 60)]
    [InlineData(2, 3, 24)]
    [InlineData(30, 1, 31)]
    public void RandomFigures_AreToldInFewerThan1Of1000(int values, int fields, int periods)
    {
        var random = new Random(20200405);
        var told = Enumerable.Range(0, Tries).Count(_ => CopiedRun.Of([.. Enumerable.Range(0, periods).Select(_ => Drawn(random, values, fields))]) > 0);
        Assert.InRange(told, 0, Tries / 1000);
    }

    // A unit whose figures change, and that then sends the same ones four times more, is told.
    [Fact]
    public void CopiedFigures_AreTold()
    {
        var random = new Random(20200406);
        var told = Enumerable.Range(0, 1_000).Count(_ =>
        {
            List<ImmutableArray<decimal>> figures = [.. Enumerable.Range(0, 13).Select(_ => Drawn(random, 20, 3))];
            figures.AddRange(Enumerable.Repeat(figures[^1], 4));
            return CopiedRun.Of(figures) > 0;
        });
        Assert.InRange(told, 990, 1_000);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("7", true)]
    public void NoughtMayBeTrueForLong(string copied, bool isFound) => Assert.Equal(isFound, Findings(copied).Count == 1);

    internal static Finding Example() => Assert.Single(Findings("7"));

    private static IReadOnlyList<Finding> Findings(string copied)
    {
        var form = new Rounds().Form with { Bands = [], Fields = [new FigureField(FieldCode.Parse("absent").Value, "How many are absent?", true, Pack.Code("absent"))] };
        var rounds = new Rounds { Form = form }.Unit("north", "tttt");
        rounds.Pack.Row("absent", "count", "2020-03");
        string[] figures = ["1", "4", "2", "6", "3", "9", "5", "4", "8", "2", "6", "1", .. Enumerable.Repeat(copied, 5)];
        for (var i = 0; i < figures.Length; i++) rounds.Pack.Of("north", "absent", Core.Periods.Period.Month(2020, 3).Plus(i + 1 - figures.Length).ToString(), figures[i]);
        return rounds.Find("copied-forward");
    }

    private static ImmutableArray<decimal> Drawn(Random random, int values, int fields) => [.. Enumerable.Range(0, fields).Select(_ => (decimal)random.Next(values))];
}

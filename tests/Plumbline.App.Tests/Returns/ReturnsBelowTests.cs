using Plumbline.App.Returns;
using Plumbline.App.Tests.Importing;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Returns;

/// <summary>The returns of the units below one, where a team moves.</summary>
public sealed class ReturnsBelowTests
{
    // The team moves from West to East on the last day of January, so January's return is one of East.
    [Theory]
    [InlineData("small", "w1 w2")]
    [InlineData("east", "w1")]
    [InlineData("west", "w2")]
    [InlineData("w1", "w1")]
    public async Task ATeamThatMoves_IsToldWhereItIsOnTheLastDay(string below, string expected)
    {
        await using var store = await ImportStore.SmallAtAsync(address: null, static folder =>
        {
            folder.Write("units.csv", """
                unit,name,kind,parent,from,to
                small,Small Trust,organisation,,,
                west,West Service,service,small,,
                east,East Service,service,small,,
                w1,West One,team,west,,2023-01-30
                w1,West One,team,east,2023-01-31,
                w2,West Two,team,west,,

                """);
            folder.Write("indicators.csv", "indicator,name,section,frequency,measure,polarity,aggregation\nincidents,Incidents,Safety,month,count,lower,sum\n");
            folder.Write("targets.csv", "indicator,unit,from,to,target,due,as-printed\n");
            folder.Write("forms/round.yaml", """
                form: round
                name: Ward round
                frequency: month
                from: 2023-01
                asked: {kind: team}
                due: 5 days after
                fields: [{field: damp, ask: "Is it damp?", answers: {no: 0, yes: 12}}]
                """);
        });
        var (definitions, form) = await RoundStore.FormAsync(store.Ledger);
        var reading = await ReadReturns.RunAsync(store.Ledger, definitions, form, Period.Month(2023, 1), 1, new DateTime(2023, 3, 1), withScores: false, UnitCode.Parse(below).Value);
        Assert.Equal(expected, string.Join(' ', Assert.Single(reading.Periods).Lines.Select(static line => line.Unit)));
    }
}

using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Returns;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Returns;

/// <summary>The rows read to tell who returned a form, as counted by the server.</summary>
[NeedsPostgres]
public sealed class ReturnRowsReadTests
{
    private const int Months = 240;
    private const int Asked = 12;
    private const int AskedAndBack = Asked + CountReturns.LooksBack;
    private const int Teams = 3;
    private const int Questions = 2;

    // What is read to open the store and to know the organisation, with room to spare.
    private const int Definitions = 400;

    // Of a table of a few pages the server rather reads all than looks rows up: the answers make it a few hundred.
    private const int NoteLength = 1_500;

    private static readonly Period Last = Period.Month(2023, 12);

    [LedgerFact]
    public async Task WithoutScores_NoAnswerIsRead_AndOnlyThePeriodsAskedFor()
    {
        var address = await FilledAsync();
        var returns = await CountAsync(address, Asked, withScores: false);
        // Of each return its place in the index, and its body.
        Assert.InRange(returns, Teams * AskedAndBack, (2 * Teams * AskedAndBack) + Definitions);
        Assert.InRange(await CountAsync(address, Asked, withScores: true), returns + (Questions * Teams * Asked), long.MaxValue);
        Assert.InRange(await CountAsync(address, 1, withScores: false), 1, returns - (Teams * (Asked - 1)));
    }

    private static Task<long> CountAsync(StoreAddress address, int months, bool withScores) => RowsReadTests.CountAsync(address, async ledger =>
    {
        var (definitions, form) = await RoundStore.FormAsync(ledger);
        var reading = await ReadReturns.RunAsync(ledger, definitions, form with { From = Last.Plus(1 - Months), NotCollected = [] }, Last, months, new DateTime(2024, 2, 1), withScores);
        Assert.Equal(months, reading.Periods.Length);
        Assert.All(reading.Periods, static period => Assert.Equal(Teams, period.Count(static line => line.IsResponse)));
    });

    private static async Task<StoreAddress> FilledAsync()
    {
        var address = await PostgresServer.NewDatabaseAsync();
        await using var store = await RoundStore.MakeAsync(address);
        var (_, form) = await RoundStore.FormAsync(store.Ledger);
        await store.Ledger.CommitAsync(RoundStore.Organisation, new ChangeDraft
        {
            Author = new("tester"),
            Reason = "Returned",
            BasedOn = await store.Ledger.HeadAsync(RoundStore.Organisation),
            Definitions =
            [
                .. from month in Enumerable.Range(1 - Months, Months)
                   from team in new[] { "north", "south", "w1" }
                   let one = new UnitReturn(form.Code, UnitCode.Parse(team).Value, Last.Plus(month), ReturnState.Returned) { At = Last.Plus(month).Last.ToDateTime(TimeOnly.MinValue), Answered = [.. form.Fields.Select(static field => field.Code)] }
                   from fact in form.Questions.Select(question => Kinds.ReturnAnswers.ToFact(new ReturnAnswer(one.Form, one.Unit, one.Period, question.Code, "no") { Note = new string('n', NoteLength) })).Prepend(Kinds.Returns.ToFact(one))
                   select fact,
            ],
        });
        return address;
    }
}

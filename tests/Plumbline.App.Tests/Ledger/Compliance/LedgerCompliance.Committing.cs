using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task Commit_FirstChange_CreatesTheOrganisation()
    {
        Assert.Null(await Ledger.HeadAsync(Trust));
        var change = await Ledger.WriteAsync(Trust, Month("sickness", "2024-03", "5.60%"));

        Assert.Equal(ChangeNumber.First, change.Number);
        Assert.Equal(ChangeHash.None, change.Previous);
        Assert.Equal(Clock.Now, change.At);
        Assert.Equal(("performance analyst", "monthly figures", "figures.csv", 0, 1), (change.Author.Post, change.Reason, change.Source, change.Definitions, change.Observations));
        Assert.Equal(change, Assert.Single(await Ledger.OrganisationsAsync()).Head);
        Assert.Equal(change, await Ledger.ChangeAsync(Trust, ChangeNumber.First));
        Assert.Equal(ChangeNumber.First, await Ledger.HeadAsync(Trust));
    }

    [LedgerFact]
    public async Task Commit_EveryField_ReadsBackAsWritten()
    {
        var fact = new ObservationFact(
            "complaints", "ward-3", "2020-Q2", Day("2020-07"), "quarter", "4/5 (80%)", 4.00m, 0.0000000000000000000000000005m, "reported", true,
            "Two lines\nof a note, “quoted” 🙂", "figures (Q2).xlsx", 12, 7);
        await Ledger.WriteAsync(Trust, fact);

        var row = Assert.Single(await Ledger.ReadAsync(Trust));
        Assert.Equal(fact, row.Fact);
        Assert.Equal((2, 28), (row.Fact.Numerator!.Value.Scale, row.Fact.Denominator!.Value.Scale));
    }

    [LedgerFact]
    public async Task Commit_Decimals_KeepEveryDigit()
    {
        decimal[] values = [decimal.MaxValue, decimal.MinValue, 0m, 0.00m, -1.10m, 79228162514264337593543950.335m, 1e-28m];
        await Ledger.WriteAsync(Trust, [.. values.Select((v, i) => Month("x", $"2024-{i + 1:00}", "v") with { Numerator = v })]);

        var read = (await Ledger.ReadAsync(Trust)).Select(r => r.Fact.Numerator!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(values.Select(v => v.ToString(System.Globalization.CultureInfo.InvariantCulture)), read, StringComparer.Ordinal);
    }

    [LedgerFact]
    public async Task Commit_Repeated_WritesNothing()
    {
        await Ledger.WriteAsync(Trust, Month("sickness", "2024-03", "5.60%"));
        await Ledger.WriteAsync(Trust, Unit("ward-3"));
        var again = new ChangeDraft
        {
            Author = new("x"),
            Reason = "y",
            BasedOn = At(2),
            Definitions = [Unit("ward-3"), DefinitionFact.Withdrawal(FactKind.Of("unit"), "never-was")],
            Observations = new[] { Month("sickness", "2024-03", "5.60%") with { SourceFile = "elsewhere.csv", SourceRow = 4 } }.ToAsyncEnumerable(),
        };

        Assert.Equal(new CommitResult.NothingNew(At(2)), await Ledger.CommitAsync(Trust, again));
        Assert.Equal(At(2), await Ledger.HeadAsync(Trust));
    }

    [LedgerFact]
    public async Task Commit_Empty_CreatesNoOrganisation()
    {
        Assert.Equal(new CommitResult.NothingNew(Head: null), await Ledger.CommitAsync(Trust, Draft(null, Array.Empty<ObservationFact>())));
        Assert.Empty(await Ledger.OrganisationsAsync());
    }

    [LedgerFact]
    public async Task Commit_PartlyNew_WritesWhatIsNew()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "2"), Month("b", "2024-01", "3"));
        var change = await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "2.0"), Month("b", "2024-01", "3"), Month("c", "2024-01", "4"));

        Assert.Equal(2, change.Observations);
        Assert.Equal("a:trust:2024-01=1@1 a:trust:2024-02=2.0@2 b:trust:2024-01=3@1 c:trust:2024-01=4@2", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Commit_AnyOtherDifference_IsAChange()
    {
        var fact = Month("a", "2024-01", "84%") with { Numerator = 53m, Denominator = 63m };
        await Ledger.WriteAsync(Trust, fact);
        ObservationFact[] versions =
        [
            fact with { Numerator = 53.0m }, fact with { Numerator = null }, fact with { Denominator = 64m }, fact with { Value = "84.0%" },
            fact with { Status = "awaited" }, fact with { Provisional = true }, fact with { Note = "n" }, fact with { Period = "Jan 2024" },
        ];
        foreach (var version in versions)
        {
            await Ledger.WriteAsync(Trust, version);
            await Ledger.WriteAsync(Trust, fact);
        }

        Assert.Equal(At(17), await Ledger.HeadAsync(Trust));
    }

    [LedgerFact]
    public async Task Commit_Withdrawal_HidesAndKeeps()
    {
        var fact = Month("a", "2024-01", "1");
        await Ledger.WriteAsync(Trust, fact);
        await Ledger.WriteAsync(Trust, Unit("ward-3"));
        await Ledger.WriteAsync(Trust, ObservationFact.Withdrawal("a", "trust", "2024-01", Day("2024-01"), "month", "entered twice"));
        await Ledger.WriteAsync(Trust, DefinitionFact.Withdrawal(FactKind.Of("unit"), "ward-3"));

        Assert.Empty(await Ledger.ReadAsync(Trust));
        Assert.Empty(await Ledger.DefinitionsAsync(Trust, DefinitionQuery.All));
        Assert.Equal("a:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust, At(2)));
        Assert.Equal("ward-3", Assert.Single(await Ledger.DefinitionsAsync(Trust, new DefinitionQuery { AsAt = At(3) })).Key);
        var history = await Ledger.ObservationHistoryAsync(Trust, "a", "trust", "2024-01");
        Assert.Equal([(At(1), false, null), (At(3), true, "entered twice")], history.Select(r => (r.Change, r.Fact.Withdrawn, r.Fact.Note)));
        Assert.Equal([(At(2), false), (At(4), true)], (await Ledger.DefinitionHistoryAsync(Trust, FactKind.Of("unit"), "ward-3")).Select(v => (v.Change, v.Fact.Withdrawn)));
        await Ledger.WriteAsync(Trust, fact);
        Assert.Equal("a:trust:2024-01=1@5", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Commit_TextInTwoForms_IsOneText()
    {
        const string Composed = "Caf\u00e9", Decomposed = "Cafe\u0301";
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1", Composed) with { Note = Decomposed });

        Assert.Equal((Composed, Composed), Assert.Single((await Ledger.ReadAsync(Trust)).Select(r => (r.Fact.Unit, r.Fact.Note))));
        Assert.IsType<CommitResult.NothingNew>(await Ledger.CommitAsync(Trust, Draft(At(1), Month("a", "2024-01", "1", Decomposed) with { Note = Composed })));
        Assert.Single(await Ledger.ObservationsAsync(Trust, new ObservationQuery { Units = [Decomposed] }).ToListAsync());
        Assert.Single(await Ledger.ObservationHistoryAsync(Trust, "a", Decomposed, "2024-01"));
        foreach (var noText in new[] { "\ud800", "a\0" })
        {
            Assert.Empty(await Ledger.ObservationsAsync(Trust, new ObservationQuery { Indicators = [noText] }).ToListAsync());
            Assert.Empty(await Ledger.ObservationHistoryAsync(Trust, "a", noText, "2024-01"));
            Assert.Empty(await Ledger.DefinitionHistoryAsync(Trust, FactKind.Of("unit"), noText));
            Assert.Null(await Ledger.HeadAsync(noText));
            Assert.Empty(await Ledger.ChangesAsync(noText).ToListAsync());
        }

        await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.WriteAsync(Trust, Month("a", "2024-02", "1", Composed), Month("a", "2024-02", "1", Decomposed)));
    }

    [LedgerFact]
    public async Task Commit_BeyondALimit_IsRefused()
    {
        var fact = Month("a", "2024-01", "1");
        ObservationFact[] broken =
        [
            fact with { Indicator = "" }, fact with { Unit = "" }, fact with { Period = "" }, fact with { Frequency = "" }, fact with { FirstDay = -1 },
            fact with { Value = new string('9', 401) }, fact with { Note = "a\0b" }, fact with { Note = "\ud800" }, fact with { Indicator = new string('i', 101) },
        ];
        foreach (var one in broken)
            await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.WriteAsync(Trust, one));
        await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.WriteAsync(Trust, fact, fact));
        await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.WriteAsync(Trust, Unit("u"), Unit("u", "{1}")));
        await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.WriteAsync(Trust, Unit("u", new string('b', 1_000_001))));
        await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.WriteAsync("", fact));
        await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.CommitAsync(Trust, Draft(null, fact) with { Author = new("") }));
        foreach (var words in new[] { "a\nb", "a\tb", "a\u001b[31mb", "a\u202eb", "a\u200bb" })
        {
            await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.CommitAsync(Trust, Draft(null, fact) with { Author = new(words) }));
            await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.CommitAsync(Trust, Draft(null, fact) with { Reason = words }));
        }

        Assert.Empty(await Ledger.OrganisationsAsync());
    }

    [LedgerFact]
    public async Task Commit_LongestTexts_AreKept()
    {
        var fact = new ObservationFact(
            new string('é', 100), new string('字', 100), new string('p', 40), 1, new string('f', 40), new string('v', 400),
            Status: new string('s', 40), Note: new string('n', 4000), SourceFile: new string('字', 400), SourceRow: int.MaxValue, SourceColumn: int.MaxValue);
        var definition = new DefinitionFact(FactKind.Of("commentary"), new string('字', 400), new string('b', 1_000_000));
        await Ledger.WriteAsync(Trust, fact);
        await Ledger.WriteAsync(Trust, definition);

        Assert.Equal(fact, Assert.Single(await Ledger.ReadAsync(Trust)).Fact);
        Assert.Equal(definition.Body, Assert.Single(await Ledger.DefinitionsAsync(Trust, DefinitionQuery.All)).Body);
    }

    [LedgerFact]
    public async Task Commit_SourceThatFails_LeavesNothing()
    {
        static async IAsyncEnumerable<ObservationFact> Failing()
        {
            yield return Month("a", "2024-01", "1");
            await Task.Yield();
            throw new FormatException("line 2");
        }

        await Assert.ThrowsAsync<FormatException>(() => Ledger.CommitAsync(Trust, Draft(null, Array.Empty<ObservationFact>()) with { Observations = Failing() }));
        Assert.Empty(await Ledger.OrganisationsAsync());
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
    }

    [LedgerFact]
    public async Task Commit_ClockSetBack_DoesNotGoBack()
    {
        var first = await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        Clock.Now = Clock.Now.AddMinutes(-5);
        var second = await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));

        Assert.Equal(first.At, second.At);
        Assert.Equal(At(2), await Ledger.ChangeAtAsync(Trust, first.At));
    }
}

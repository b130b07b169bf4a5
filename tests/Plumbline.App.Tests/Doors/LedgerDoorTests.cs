using Plumbline.App.Ledger.Stores;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Doors;

public sealed class LedgerDoorTests : IDisposable
{
    private const string Secret = "Jo Bloggs";

    private readonly TemporaryFolder _folder = new();
    private readonly HeardMeasures _measures = new();
    private readonly HeardLog _log = new();

    public void Dispose()
    {
        _measures.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task OpeningAndCommitting_AreMeasuredAndLogged()
    {
        await using var ledger = await OpenAsync();
        await ledger.CommitAsync("trust", Draft("5"));
        await ledger.CommitAsync("trust", Draft("5") with { BasedOn = ChangeNumber.First });
        Assert.Equal(
            [
                "plumbline.ledger.opened 1{store} store=sqlite",
                "plumbline.ledger.facts 1{fact}", "plumbline.ledger.commit.duration s outcome=committed",
                "plumbline.ledger.commit.duration s outcome=nothing-new",
            ],
            _measures.All);
        Assert.All(_measures.Durations, seconds => Assert.InRange(seconds, 0.000_001, 600));
        Assert.Equal(
            ["Information: Opened a sqlite store: Create", "Information: trust: committed change 1, 1 facts, in", "Information: trust: nothing new to commit, found in"],
            _log.Lines.Select(WithoutTime));
    }

    [Fact]
    public async Task Conflict_Refusal_AndStop_AreDistinguished()
    {
        await using var ledger = await OpenAsync();
        await ledger.CommitAsync("trust", Draft("5"));
        await ledger.CommitAsync("trust", Draft("6") with { BasedOn = ChangeNumber.First });
        await Assert.ThrowsAsync<LedgerConflictException>(() => ledger.CommitAsync("trust", Draft("7") with { BasedOn = ChangeNumber.First }));
        await Assert.ThrowsAsync<LedgerException>(() => ledger.CommitAsync("trust", Draft("7") with { Author = new(""), BasedOn = ChangeNumber.Of(2) }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.CommitAsync("trust", Draft("7") with { BasedOn = ChangeNumber.Of(2) }, new CancellationToken(canceled: true)));
        Assert.Equal(["committed", "committed", "conflict", "refused", "stopped"], _measures.All.Where(line => line.Contains("duration", StringComparison.Ordinal)).Select(line => line.Split('=')[1]));
        Assert.Equal(
            ["Warning: trust: commit refused after", "Warning: trust: commit refused after", "Information: trust: commit stopped after"],
            _log.Lines.TakeLast(3).Select(WithoutTime));
        Assert.EndsWith(": another change came between", _log.Lines[3], StringComparison.Ordinal);
        Assert.EndsWith(": InvalidFact", _log.Lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_HoldsNoContent_NoAuthor_AndNoAddress()
    {
        await using var ledger = await OpenAsync();
        await ledger.CommitAsync("trust", Draft("4711") with { Reason = Secret });
        Assert.NotEmpty(_log.Lines);
        Assert.All(_log.Lines, line =>
        {
            foreach (var word in new[] { Secret, "4711", "analyst", "sickness", _folder.Path }) Assert.DoesNotContain(word, line, StringComparison.Ordinal);
        });
    }

    private static string WithoutTime(string line) => line.IndexOf(" 0", StringComparison.Ordinal) is >= 0 and var at ? line[..at] : line;

    private static ChangeDraft Draft(string value) => new()
    {
        Author = new("analyst"),
        Reason = "figures",
        BasedOn = null,
        Observations = new[] { new ObservationFact("sickness", "trust", "2023-04", new DateOnly(2023, 4, 1).DayNumber, "month", value, Note: Secret) }.ToAsyncEnumerable(),
    };

    private Task<ILedger> OpenAsync() =>
        LedgerStore.OpenAsync(new StoreAddress.Sqlite(_folder.File("store.db")), OpenMode.Create, new FixedClock(), LedgerCaller.Silent with { Log = _log });
}

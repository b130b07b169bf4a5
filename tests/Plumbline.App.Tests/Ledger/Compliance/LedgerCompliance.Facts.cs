using System.Text;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

/// <content>The content of facts: author, aspect, parent, source note, doubt, blobs.</content>
public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task Author_KeepsAccountAndOnBehalfOf()
    {
        var author = new Author("Head of Performance", "a-17", "Director of Finance");
        var change = await Ledger.CommittedAsync(Trust, Draft(null, Month("a", "2024-01", "1")) with { Author = author });
        Assert.Equal(author, change.Author);
        Assert.Equal(author, (await Ledger.ChangeAsync(Trust, change.Number))!.Author);
        Assert.True((await Ledger.VerifyAsync(Trust)).Intact);
    }

    [LedgerFact]
    public async Task Aspects_OfOneMonth_AreSeparateFigures()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "5"), Month("a", "2024-01", "4") with { Aspect = "plan" }, Month("a", "2024-01", "3") with { Aspect = "sex=female" });
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "6") with { Aspect = "plan" });
        Assert.Equal([("", "5"), ("plan", "6"), ("sex=female", "3")], (await Ledger.ReadAsync(Trust)).Select(row => (row.Fact.Aspect, row.Fact.Value)));
        Assert.Equal(["5"], await Ledger.ObservationsAsync(Trust, new ObservationQuery { Aspects = ObservationQuery.Actual }).Select(row => row.Fact.Value).ToListAsync(), StringComparer.Ordinal);
        Assert.Equal(["4", "6"], (await Ledger.ObservationHistoryAsync(Trust, "a", "trust", "2024-01", "plan")).Select(row => row.Fact.Value), StringComparer.Ordinal);
        Assert.Equal(["5"], (await Ledger.ObservationHistoryAsync(Trust, "a", "trust", "2024-01")).Select(row => row.Fact.Value), StringComparer.Ordinal);
    }

    [LedgerFact]
    public async Task SourceNoteAndDoubt_AreStored_AndCountAsChanges()
    {
        var fact = Month("a", "2024-01", "5");
        await Ledger.WriteAsync(Trust, fact);
        await Ledger.WriteAsync(Trust, fact with { SourceNote = "the printed total differs", Doubtful = true });
        var row = Assert.Single(await Ledger.ReadAsync(Trust));
        Assert.Equal(("the printed total differs", true, 2), (row.Fact.SourceNote, row.Fact.Doubtful, row.Change.Value));
        Assert.IsType<CommitResult.NothingNew>(await Ledger.CommitAsync(Trust, Draft(At(2), row.Fact)));
    }

    [LedgerFact]
    public async Task TwoNotes_UnderOneParent_BothSucceed_AndTwoBodiesConflict()
    {
        var risk = new DefinitionFact(FactKind.Of("unit"), "r-1", "{}");
        await Ledger.WriteAsync(Trust, risk);
        var (one, other) = (new DefinitionFact(FactKind.Of("check"), "n-1", "{}") { Parent = "r-1" }, new DefinitionFact(FactKind.Of("check"), "n-2", "{}") { Parent = "r-1" });
        Assert.Equal(2, (await Ledger.CommittedAsync(Trust, Draft(At(1), one))).Number.Value);
        Assert.Equal(3, (await Ledger.CommittedAsync(Trust, Draft(At(1), other))).Number.Value);
        await Ledger.CommittedAsync(Trust, Draft(At(1), risk with { Body = "{\"name\":\"a\"}" }));
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.CommitAsync(Trust, Draft(At(1), risk with { Body = "{\"name\":\"b\"}" })));
        Assert.Equal((4, "unit \"r-1\""), (conflict.Intervening.Number.Value, Assert.Single(conflict.Keys)));
        var twice = await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.CommitAsync(Trust, Draft(At(1), one with { Body = "{\"text\":\"b\"}" })));
        Assert.Equal("check \"n-1\" of \"r-1\"", Assert.Single(twice.Keys));
    }

    [LedgerFact]
    public async Task OneKey_UnderTwoParents_IsTwoDefinitions_AndAQueryNamesThem()
    {
        await Ledger.WriteAsync(Trust, Note("r-1", "1"), Note("r-2", "1"), Note("r-1", "2"), Unit("r-1"));
        await Ledger.WriteAsync(Trust, Note("r-1", "1", "{\"text\":\"b\"}"), DefinitionFact.Withdrawal(FactKind.Of("check"), "2", "r-1"));
        Assert.Equal("check/r-1/1@2 check/r-2/1@1 unit//r-1@1", await KeysAsync(DefinitionQuery.All));
        Assert.Equal("check/r-1/1@2", await KeysAsync(new DefinitionQuery { Kind = FactKind.Of("check"), Parent = "r-1" }));
        Assert.Equal("check/r-1/1@1 check/r-1/2@1", await KeysAsync(new DefinitionQuery { Kind = FactKind.Of("check"), Parent = "r-1", AsAt = At(1) }));
        Assert.Equal("check/r-1/1@2 check/r-2/1@1", await KeysAsync(new DefinitionQuery { Kind = FactKind.Of("check"), Keys = ["1", "2"] }));
        Assert.Equal("unit//r-1@1", await KeysAsync(new DefinitionQuery { Parent = "" }));
        Assert.Equal("", await KeysAsync(new DefinitionQuery { Keys = [] }));
        Assert.Equal(2, (await Ledger.DefinitionHistoryAsync(Trust, FactKind.Of("check"), "1", "r-1")).Count);
        Assert.Empty(await Ledger.DefinitionHistoryAsync(Trust, FactKind.Of("check"), "1"));

        static DefinitionFact Note(string parent, string key, string body = "{}") => new(FactKind.Of("check"), key, body) { Parent = parent };

        async Task<string> KeysAsync(DefinitionQuery query) =>
            string.Join(' ', (await Ledger.DefinitionsAsync(Trust, query)).Select(row => $"{row.Kind.Name}/{row.Parent}/{row.Key}@{row.Change}"));
    }

    [LedgerFact]
    public async Task Blob_IsStoredOnce_Verified_AndExportedWithTheHistory()
    {
        var blob = new BlobFact("text/plain", Encoding.UTF8.GetBytes("minutes of the meeting"));
        var draft = Draft(null, Unit("ward-1", $"{{\"file\":\"{blob.Hash}\"}}")) with { Blobs = [new(blob), new(new BlobFact("text/plain", Array.Empty<byte>()))] };
        Assert.Equal(2, (await Ledger.CommittedAsync(Trust, draft)).Blobs);
        Assert.IsType<CommitResult.NothingNew>(await Ledger.CommitAsync(Trust, draft with { BasedOn = At(1) }));
        Assert.Equal("minutes of the meeting", Encoding.UTF8.GetString((await Ledger.BlobAsync(Trust, blob.Hash))!.Content.Span));
        Assert.Null(await Ledger.BlobAsync(Trust, new string('0', 64)));
        Assert.True((await Ledger.VerifyAsync(Trust)).Intact);
        using var history = new MemoryStream();
        await Ledger.ExportHistoryAsync(Trust, history);
        foreach (var store in OtherStores)
        {
            await using var other = await LedgerStore.OpenAsync(await store(), OpenMode.Create, Clock);
            history.Position = 0;
            await other.ImportHistoryAsync(history);
            Assert.Equal((await Ledger.ChangeAsync(Trust, At(1)))!.Hash, (await other.ChangeAsync(Trust, At(1)))!.Hash);
            Assert.Equal(blob.Content.ToArray(), (await other.BlobAsync(Trust, blob.Hash))!.Content.ToArray());
        }

        await TamperAsync("UPDATE blob SET media_type = 'text/html'");
        Assert.Equal(1, (await Ledger.VerifyAsync(Trust)).FirstBreak?.Change.Value);
        var tooLarge = new BlobFact("application/pdf", new byte[BlobFact.MostBytes + 1]);
        await RefusedAsync(LedgerProblem.InvalidFact, () => Ledger.CommitAsync(Trust, Draft(At(1), Unit("b")) with { Blobs = [new(tooLarge)] }));
    }

    [LedgerFact]
    public async Task StoreWithOtherColumns_IsReportedAsAnotherVersion()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await TamperAsync("ALTER TABLE change RENAME COLUMN post TO who");
        var refusal = await Assert.ThrowsAsync<LedgerException>(async () => await Ledger.ChangesAsync(Trust).ToListAsync());
        Assert.Contains("found tables of another version of Plumbline, or altered ones", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("load the organisation's folder into a new store", refusal.Remedy, StringComparison.Ordinal);
    }
}

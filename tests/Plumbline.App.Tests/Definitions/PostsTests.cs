using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

public sealed class PostsTests
{
    [Fact]
    public async Task PostWithATitleInTheLedger_IsRefused_UntilTheOtherPostEnds()
    {
        using var folder = new TemporaryFolder();
        folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        folder.Write("w/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        await LoadAsync("nurse,Chief Nurse,,");

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LoadAsync("nurse-2,Chief Nurse,2020-04-01,"));
        Assert.Equal(
            ("conflict with the ledger: found “Chief Nurse”; expected another title than that of nurse, or days on which there is no nurse", "nothing was changed; correct the folder and load it again"),
            (refusal.Message, refusal.Remedy));
        Assert.IsType<CommitResult.Committed>(await LoadAsync("nurse,Chief Nurse,,2020-03-31\nnurse-2,Chief Nurse,2020-04-01,"));

        async Task<CommitResult> LoadAsync(string posts)
        {
            folder.Write("w/posts.csv", $"post,name,from,to\n{posts}\n");
            var reading = ReadWorkspace.Run(folder.File("w"));
            Assert.Empty(reading.Problems);
            return await LoadWorkspace.RunAsync(ledger, reading.Workspace!, Actor.OwnMachine("tester"), "test");
        }
    }
}

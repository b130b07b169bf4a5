using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Accounts, grants, tokens, the access log and settings by the command, as whoever keeps the store's machine uses it.</summary>
public sealed class AccessCommandsTests : IAsyncLifetime
{
    private TemporaryFolder _folder = null!;

    public async ValueTask InitializeAsync() => _folder = await LoadedTrust.FolderAsync();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AnAccount_IsMadeGrantedAndErased()
    {
        var number = (await RunAsync(0, "account add --name Analyst --email A@example.org")).Output.Trim();
        Assert.Matches("^[2-9a-z]{4}-[2-9a-z]{4}$", number);
        Assert.Contains("--email: found “a@example.org”; expected an address that no account has", (await RunAsync(2, "account add --name Two --email a@example.org")).Errors, StringComparison.Ordinal);
        var given = await RunAsync(0, $"account grant {number} analyst --unit trust --section Incidents --to 2099-12-31");
        Assert.Contains($"{number}: analyst in sample-trust, unit trust; Incidents, from ", given.Errors, StringComparison.Ordinal);
        Assert.Contains("Head of performance in sample-trust", (await RunAsync(0, "account", "post", "a@example.org", "Head of performance")).Errors, StringComparison.Ordinal);
        Assert.Contains(",Analyst,a@example.org,Head of performance (sample-trust),", (await RunAsync(0, "account list --search analyst")).Output, StringComparison.Ordinal);
        Assert.Single(Rows(await RunAsync(0, "account list --search nobody")));
        Assert.Contains("Analyst Two, two@example.org", (await RunAsync(0, "account", "rename", number, "--name", "Analyst Two", "--email", "two@example.org")).Errors, StringComparison.Ordinal);
        Assert.Contains("expected one of them, or both", (await RunAsync(2, $"account rename {number}")).Errors, StringComparison.Ordinal);

        var key = Rows(await RunAsync(0, $"account grants {number}"))[1].Split(',')[0];
        await RunAsync(0, $"account end-grant {key}");
        Assert.Contains("GRANT: found", (await RunAsync(2, $"account end-grant {key}")).Errors, StringComparison.Ordinal);
        Assert.Contains(",this machine,", Rows(await RunAsync(0, $"account grants {number}"))[1], StringComparison.Ordinal);
        var post = Rows(await RunAsync(0, $"account posts {number}"))[1].Split(',')[0];
        await RunAsync(0, $"account end-post {post}");
        await RunAsync(0, "account close two@example.org");
        await RunAsync(0, "account open two@example.org");
        Assert.Contains("The ledger keeps this number", (await RunAsync(0, "account erase two@example.org")).Errors, StringComparison.Ordinal);
        Assert.Contains("ACCOUNT: found “two@example.org”; expected the number or the address of an account", (await RunAsync(2, "account close two@example.org")).Errors, StringComparison.Ordinal);
        Assert.Single(Rows(await RunAsync(0, "account list")));
    }

    [Theory]
    [InlineData("account grant a@example.org chief", "PERMISSION: found “chief”; expected one of reader, contributor, approver, analyst, risk-owner, risk-manager, assurance-lead, executive, administrator, auditor")]
    [InlineData("account grant a@example.org reader --unit west", "grant: found “west”; expected a unit of sample-trust")]
    [InlineData("account grant a@example.org reader --from yesterday", "--from: found “yesterday”; expected a day such as 2024-03-31")]
    [InlineData("account grant a@example.org reader --everywhere --org sample-trust", "--everywhere: found --org too; expected one of them")]
    [InlineData("account grant b@example.org reader", "ACCOUNT: found “b@example.org”; expected the number or the address of an account")]
    [InlineData("account add --name x --email nowhere", "--email: found “nowhere”; expected an email address, such as first.last@example.org")]
    [InlineData("token add a@example.org --name bi", "token: found “sample-trust, all units; all sections”; expected an organisation that the account reads")]
    [InlineData("token revoke x", "TOKEN: found “x”; expected the identifier of a token that is not revoked")]
    [InlineData("access --what nothing", "--what: found “nothing”; expected one of signed-in, ")]
    [InlineData("access --head 1:00", "--head: found no --verify; expected both")]
    [InlineData("access --verify --head 1:00", "--head: found “1:00”; expected an entry's number and the first 12 digits of its hash")]
    [InlineData("settings colour", "SETTING: found “colour”; expected one of name, short-name, language, financial-year-start, quarters, rating-scheme")]
    [InlineData("settings language xx-never --reason r", "VALUE: found “xx-never”; expected a language such as en-GB or cy-GB")]
    [InlineData("settings language cy-GB", "--reason: found nothing; expected why the setting is changed")]
    [InlineData("settings financial-year-start 5 --reason r", "what would remain is contradictory")]
    public async Task WhatCannotBe_IsRefusedInOurWords(string words, string told)
    {
        await RunAsync(0, "account add --name A --email a@example.org");
        Assert.Contains(told, (await RunAsync(2, words)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AToken_IsPrintedOnce_Listed_AndRevoked()
    {
        await RunAsync(0, "account add --name A --email a@example.org");
        await RunAsync(0, "account grant a@example.org reader");
        var secret = (await RunAsync(0, "token add a@example.org --name bi")).Output.Trim();
        var rows = Rows(await RunAsync(0, "token list --account a@example.org"));
        var id = rows[1].Split(',')[0];
        Assert.StartsWith($"pl_{id}_", secret, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, row => row.Contains(secret[^37..], StringComparison.Ordinal));
        Assert.Contains("is revoked", (await RunAsync(0, $"token revoke {id}")).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[^37..], (await RunAsync(0, "access")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAccessLog_IsPrintedNewestFirst_AndVerified()
    {
        Assert.Equal("plumbline.db: the access log has no entry\n", (await RunAsync(0, "access --verify")).Output);
        var number = (await RunAsync(0, "account add --name A --email a@example.org")).Output.Trim();
        await RunAsync(0, $"account grant {number} reader");
        var rows = Rows(await RunAsync(0, "access --since 2020-01-01"));
        Assert.Equal("entry,time,account,what,organisation,detail,hash", rows[0]);
        Assert.Contains($",grant-changed,sample-trust,{number}: reader (all units; all sections) given,", rows[1], StringComparison.Ordinal);
        Assert.Contains($",account-changed,,{number} made,", rows[2], StringComparison.Ordinal);
        Assert.Single(Rows(await RunAsync(0, "access --since 2099-01-01")));
        Assert.Equal(2, Rows(await RunAsync(0, "access --what grant-changed")).Count);
        var hash = rows[1].Split(',')[^1];
        Assert.Contains("entry 2 is the one that was written down", (await RunAsync(0, $"access --verify --head 2:{hash[..12]}")).Output, StringComparison.Ordinal);
        Assert.Contains("expected 000000000000", (await RunAsync(1, "access --verify --head 2:000000000000")).Output, StringComparison.Ordinal);
        Assert.Contains("the end of the log was cut off", (await RunAsync(1, $"access --verify --head 99:{hash}")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASetting_IsChangedAsAChangeOfTheLedger()
    {
        Assert.Contains("short-name,the Trust,", (await RunAsync(0, "settings")).Output, StringComparison.Ordinal);
        Assert.Contains("Change 2,", (await RunAsync(0, "settings", "short-name", "our trust", "--reason", "Plainer words", "--who", "Company secretary")).Errors, StringComparison.Ordinal);
        Assert.Equal(2, Rows(await RunAsync(0, "settings short-name")).Count);
        Assert.Contains(",Company secretary,Plainer words,", Rows(await RunAsync(0, "changes"))[2], StringComparison.Ordinal);
        Assert.Contains("Nothing new", (await RunAsync(0, "settings", "short-name", "our trust", "--reason", "Again")).Errors, StringComparison.Ordinal);
        await RunAsync(0, "settings", "short-name", "", "--reason", "None");
        Assert.Contains("short-name,,", (await RunAsync(0, "settings short-name")).Output, StringComparison.Ordinal);
        Assert.Contains(",settings-changed,sample-trust,change 3,", (await RunAsync(0, "access")).Output, StringComparison.Ordinal);
    }

    private static List<string> Rows(CommandResult result) => [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private Task<CommandResult> RunAsync(int exit, string words) => RunAsync(exit, words.Split(' '));

    private async Task<CommandResult> RunAsync(int exit, params string[] words)
    {
        var result = await CommandRun.InAsync(_folder.Path, words);
        Assert.True(result.ExitCode == exit, $"{string.Join(' ', words)}: {result.ExitCode}: {result.Errors}");
        return result;
    }
}

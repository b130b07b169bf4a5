using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Checking;
using Plumbline.App.Workspaces;
using Plumbline.App.Writing;
using Plumbline.Core.Access;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Writing;

public sealed class WriteCommentaryTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2024, 1, 15);
    private LoadedSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await LoadedSample.OfAsync("community-trust");

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    public static TheoryData<string, bool> Scopes { get; } = new()
    {
        { "contributor", true }, { "analyst", true }, { "contributor of its section", true }, { "contributor of another section", false },
        { "contributor elsewhere", false }, { "reader", false }, { "approver", false }, { "nobody", false },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task WhoMayWrite_AsksTheScope(string who, bool may)
    {
        var definitions = await _sample.DefinitionsAsync();
        var about = About(definitions);
        var section = about.Indicator.Placement.Section!;
        var actor = who switch
        {
            "contributor" => Of(Permission.Contributor, Scope.Whole),
            "analyst" => Of(Permission.Analyst, Scope.Whole),
            "contributor of its section" => Of(Permission.Contributor, new Scope(null, [section])),
            "contributor of another section" => Of(Permission.Contributor, new Scope(null, ["Elsewhere"])),
            "contributor elsewhere" => Of(Permission.Contributor, Scope.Whole, "another-organisation"),
            "reader" => Of(Permission.Reader, Scope.Whole),
            "approver" => Of(Permission.Approver, Scope.Whole),
            _ => Actor.Nobody,
        };
        var words = Read(about, new TypedWords("Because of the weather", null, null, null))!;
        Task<CommitResult> WriteAsync() => WriteCommentary.RunAsync(_sample.Ledger, definitions, actor, about, words, definitions.Position.Number);
        if (may)
        {
            var change = Assert.IsType<CommitResult.Committed>(await WriteAsync()).Change;
            Assert.Equal(new Author("Head of Waiting", "k7m2-x9pd"), change.Author);
            return;
        }

        await Assert.ThrowsAsync<NotAllowedException>(WriteAsync);
        await Assert.ThrowsAsync<NotAllowedException>(() => WriteCommentary.WithdrawAsync(_sample.Ledger, definitions, actor, about, definitions.Position.Number, "test"));
        Assert.Equal(definitions.Position.Number, await _sample.Ledger.HeadAsync(_sample.Organisation));
    }

    [Fact]
    public async Task WithoutAPost_NothingIsWritten()
    {
        var definitions = await _sample.DefinitionsAsync();
        var about = About(definitions);
        var actor = Of(Permission.Contributor, Scope.Whole).In(null);
        await Assert.ThrowsAsync<NotAllowedException>(() => WriteCommentary.RunAsync(_sample.Ledger, definitions, actor, about, Read(about, new TypedWords("x", null, null, null))!, definitions.Position.Number));
    }

    [Fact]
    public async Task WordsWrittenMeanwhile_AreAConflict_AndOthersAreNot()
    {
        var definitions = await _sample.DefinitionsAsync();
        var (about, seen) = (About(definitions), definitions.Position.Number);
        var theirs = Read(about, new TypedWords("Theirs", null, null, null))!;
        Assert.Null(await FindLaterWords.RunAsync(_sample.Ledger, definitions, about, seen));
        await WriteCommentary.RunAsync(_sample.Ledger, definitions, Actor.OwnMachine("Chief Nurse"), about, theirs, seen);

        var now = await _sample.DefinitionsAsync();
        var later = await FindLaterWords.RunAsync(_sample.Ledger, now, about, seen);
        Assert.Equal(("Chief Nurse", "Theirs"), (later!.Change.Author.Post, later.Words!.Why));
        var mine = Read(about, new TypedWords("Mine", null, null, null))!;
        await Assert.ThrowsAsync<LedgerConflictException>(() => WriteCommentary.RunAsync(_sample.Ledger, now, Actor.OwnMachine("me"), about, mine, seen));

        // Words about another figure, based on the same view, are none of theirs.
        var other = about with { Period = about.Period.Previous };
        Assert.IsType<CommitResult.Committed>(await WriteCommentary.RunAsync(_sample.Ledger, now, Actor.OwnMachine("me"), other, Read(other, new TypedWords("Mine", null, null, null))!, seen));
        Assert.Null(await FindLaterWords.RunAsync(_sample.Ledger, await _sample.DefinitionsAsync(), about, now.Position.Number));

        await WriteCommentary.WithdrawAsync(_sample.Ledger, now, Actor.OwnMachine("Chief Nurse"), about, now.Position.Number, "Wrong month");
        Assert.Null((await FindLaterWords.RunAsync(_sample.Ledger, await _sample.DefinitionsAsync(), about, seen))!.Words);
    }

    // Seeded: words of every awkward sort come back from a dump as they were typed.
    [Fact]
    public async Task WhatIsWritten_IsDumpedAndReadAgain()
    {
        string[] pieces = ["## ", "\\## ", "---", "- ", "**a**", "\n\n", "\n", "“q”", "| x", "\\", "#", "[[falls]]", "é", "e\u0301", " ", "word", "\ud83d\ude00", "\u2028", "`", "<b>"];
        var random = new Random(20);
        for (var round = 0; round < 40; round++)
        {
            string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var definitions = await _sample.DefinitionsAsync();
            var about = About(definitions);
            if (Read(about, new TypedWords(Text(), Text(), random.Next(2) == 0 ? "31 March 2024: at most 4%" : null, Text())) is not { } words) continue;
            await WriteCommentary.RunAsync(_sample.Ledger, definitions, Actor.OwnMachine("me"), about, words, definitions.Position.Number);
            using var folder = new TemporaryFolder();
            await DumpWorkspace.RunAsync(_sample.Ledger, await _sample.DefinitionsAsync(), folder.File("dump"));
            var reading = ReadWorkspace.Run(folder.File("dump"));
            Assert.True(reading.Workspace is not null, $"{words}: {string.Join('\n', reading.Problems)}");
            var read = Assert.Single(reading.Workspace.Commentaries, one => one.Indicator == words.Indicator && one.Unit == words.Unit && one.Period == words.Period);
            static Commentary Normal(Commentary one) => one with { Why = one.Why?.Normalize(), Doing = one.Doing?.Normalize(), Note = one.Note?.Normalize() };
            Assert.Equal(Normal(words), Normal(read));
        }
    }

    [Fact]
    public async Task Advice_IsOfTheWordsAlone()
    {
        var definitions = await _sample.DefinitionsAsync();
        var about = About(definitions);
        async Task<IReadOnlyList<string>> AdviseAsync(string why) =>
            [.. (await AdviseOnWords.RunAsync(_sample.Ledger, definitions, about, Read(about, new TypedWords(why, "We recruit.", null, null))!, Day)).Select(static finding => finding.Check)];
        Assert.Empty(await AdviseAsync("The rate is high because influenza came early this year."));
        Assert.Equal(["outlier"], await AdviseAsync("Influenza."));
        Assert.Contains("words-contradict", await AdviseAsync("Sickness absence fell this month."));
    }

    private static WordsAbout About(OrganisationDefinitions definitions) =>
        new(definitions.Picture.Find(IndicatorCode.Parse("sickness-monthly").Value)!, UnitCode.Parse("trust").Value, Period.Parse("2023-12").Value);

    private static Commentary? Read(WordsAbout about, TypedWords typed) => typed.Read(about, static (_, _) => { });

    private static Actor Of(Permission permission, Scope scope, string organisation = "sample-trust") =>
        Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, "Head of Waiting", [new Grant(permission, organisation, scope, new DateOnly(2020, 1, 1))]);
}

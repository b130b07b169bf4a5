using Plumbline.App.Searching;
using Plumbline.App.Tests.Checking;
using Plumbline.Core.Text;

namespace Plumbline.App.Tests.Searching;

public sealed class SearchOrganisationTests(SearchOrganisationTests.Samples samples) : IClassFixture<SearchOrganisationTests.Samples>
{
    private const string Trust = "community-trust";
    private const string Council = "county-council";

    // The first hit of each question.
    [Theory]
    [InlineData(Trust, "sick", "measure", "sickness-monthly")]
    [InlineData(Trust, "SICKNESS", "measure", "sickness-monthly")]
    [InlineData(Trust, "sikness", "measure", "sickness-monthly")]
    [InlineData(Trust, "sícknéss", "measure", "sickness-monthly")]
    [InlineData(Trust, "abs mon sick", "measure", "sickness-monthly")]
    [InlineData(Trust, "harm free", "measure", "harm-free-care")]
    [InlineData(Trust, "harm-free-care", "measure", "harm-free-care")]
    [InlineData(Trust, "complaints", "list", "complaints")]
    [InlineData(Trust, "quality dash", "paper", "quality-dashboard")]
    [InlineData(Trust, "load tester", "change", "1")]
    [InlineData(Council, "drug treat", "measure", "drug-treatment-completion")]
    public async Task Question_FindsFirst(string sample, string text, string kind, string code)
    {
        var hits = await samples.FindAsync(sample, text);
        Assert.Contains($"{kind} {code}", hits.Where(hit => Names<SearchKind>.Of(hit.Kind) == kind).Take(3).Select(hit => $"{Names<SearchKind>.Of(hit.Kind)} {hit.Code}"));
    }

    [Theory]
    [InlineData("sick xyzzy")]
    [InlineData("xyzzy")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!\"£$%^&*()")]
    [InlineData("\0\u0001\u001b[31m")]
    [InlineData("\u202e\u2066\u200b")]
    [InlineData("\ud800")]
    [InlineData("'; DROP TABLE change; --")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Question_WithoutAnAnswer_FindsNothing(string text) => Assert.Empty(await samples.FindAsync(Trust, text));

    [Theory]
    [InlineData("sick\u202eness", "sickness")]
    [InlineData("sick\u200bness", "sickness")]
    [InlineData("\tsickness\r\n", "sickness")]
    [InlineData("Ｓｉｃｋｎｅｓｓ", "sickness")]
    public async Task InvisibleCharacters_AreNotCompared(string text, string same)
    {
        var (found, expected) = (await samples.FindAsync(Trust, text), await samples.FindAsync(Trust, same));
        Assert.Equal(expected.Select(hit => hit.Code), found.Select(hit => hit.Code));
    }

    [Fact]
    public async Task LongQuestion_IsReadUpToItsLimit()
    {
        var found = await samples.FindAsync(Trust, "sick " + new string(' ', SearchOrganisation.LongestText) + string.Concat(Enumerable.Repeat("nothing-of-this ", 10_000)));
        Assert.NotEmpty(found);
        Assert.Empty(await samples.FindAsync(Trust, new string('a', 10_000)));
    }

    // The law: no measure is lost. It is found by its name, and by the first three letters of any word of its name, section or owner.
    [Theory]
    [InlineData(Trust)]
    [InlineData(Council)]
    public async Task EveryMeasure_IsFoundByItsNameAndByThreeLettersOfAnyWord(string sample)
    {
        var definitions = await samples.Of(sample).DefinitionsAsync();
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var indicator in definitions.Picture.Indicators)
        {
            Assert.Contains(await samples.FindAsync(sample, indicator.Name), hit => hit.Kind == SearchKind.Measure && hit.Code == indicator.Code.ToString());
            var texts = string.Join(' ', new[] { indicator.Name, indicator.ShortName, indicator.Code.ToString(), indicator.Placement.Section, indicator.Owner, indicator.Description }.OfType<string>());
            foreach (var (word, _, _) in SearchWords.Of(texts))
            {
                var begun = word.Length > 3 ? word[..3] : word;
                if (!found.TryGetValue(begun, out var codes)) found[begun] = codes = [.. (await samples.FindAsync(sample, begun)).Where(hit => hit.Kind == SearchKind.Measure).Select(hit => hit.Code)];
                Assert.Contains(indicator.Code.ToString(), codes);
            }
        }
    }

    // The law: a mark stands on a word that begins as one asked for, or nearly.
    [Theory]
    [InlineData(Trust, "pat inc")]
    [InlineData(Trust, "days")]
    [InlineData(Council, "children care")]
    public async Task Marks_StandOnTheWordsAskedFor(string sample, string text)
    {
        var hits = await samples.FindAsync(sample, text);
        Assert.NotEmpty(hits);
        var asked = text.Split(' ');
        foreach (var hit in hits)
        {
            Assert.NotEmpty(hit.Snippet.Marks);
            Assert.InRange(hit.Snippet.Text.Length, 1, SearchSnippets.Longest + 4);
            Assert.All(hit.Snippet.Marks, mark => Assert.Contains(asked, word => hit.Snippet.Text.Substring(mark.Start, mark.Length).StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task Names_ComeBeforeDefinitions()
    {
        var hits = await samples.FindAsync(Trust, "pressure");
        var fields = hits.Where(hit => hit.Kind == SearchKind.Measure).Select(hit => hit.FoundIn).ToList();
        Assert.Equal(SearchField.Name, fields[0]);
        Assert.Equal(fields.Order(), fields);
    }

    [Fact]
    public async Task Reason_OfALaterChange_IsFoundAtItsPositionOnly()
    {
        await using var sample = await LoadedSample.OfAsync(Trust);
        var before = await sample.DefinitionsAsync();
        await sample.ReviseAsync("sickness-monthly", "trust", "2019-04", "4.99%");
        Assert.Equal("2", Assert.Single(await SearchOrganisation.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), "revised"), hit => hit.Kind == SearchKind.Change).Code);
        Assert.DoesNotContain(await SearchOrganisation.RunAsync(sample.Ledger, before, "revised"), hit => hit.Kind == SearchKind.Change);
    }

    [Theory]
    [InlineData(Trust, "climb", SearchKind.Row, "research/01-climb")]
    [InlineData(Trust, "research studies", SearchKind.Register, "research")]
    [InlineData(Trust, "early warning trigger", SearchKind.Form, "qewtt")]
    [InlineData(Council, "inspections", SearchKind.Register, "inspections")]
    public async Task Forms_Registers_AndTheirRows_AreFound(string sample, string text, SearchKind kind, string code) =>
        Assert.Contains(await samples.FindAsync(sample, text), hit => hit.Kind == kind && hit.Code == code);

    [Fact]
    public void Index_HoldsABoundedNumberOfWords()
    {
        var index = SearchIndex.Of(Enumerable.Range(0, 1_000).Select(i => SearchEntry.Of(SearchKind.Commentary, $"code-{i}", $"Title {i}", (SearchField.Words, "some words of commentary"))), mostWords: 100);
        Assert.Equal(100, index.Size);
        Assert.Equal(25, index.Find(["words"]).Count);
    }

    public sealed class Samples : IAsyncLifetime
    {
        private LoadedSample? _trust;
        private LoadedSample? _council;

        internal LoadedSample Of(string sample) => (sample == Trust ? _trust : _council)!;

        internal async Task<IReadOnlyList<SearchHit>> FindAsync(string sample, string text) =>
            await SearchOrganisation.RunAsync(Of(sample).Ledger, await Of(sample).DefinitionsAsync(), text, cancellation: TestContext.Current.CancellationToken);

        public async ValueTask InitializeAsync() => (_trust, _council) = (await LoadedSample.OfAsync(Trust), await LoadedSample.OfAsync(Council));

        public async ValueTask DisposeAsync()
        {
            await _trust!.DisposeAsync();
            await _council!.DisposeAsync();
        }
    }
}

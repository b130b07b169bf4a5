using Plumbline.App.Correcting;
using Plumbline.App.Tests.Checking;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Tests.Correcting;

public sealed class ReadChangePartTests : IAsyncLifetime
{
    private LoadedSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await LoadedSample.OfAsync("county-council");

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("figure")]
    [InlineData("indicator")]
    public async Task Parts_PutTogether_AreTheChange(string? kind)
    {
        var whole = (await ReadChange.RunAsync(_sample.Ledger, _sample.Organisation, ChangeNumber.First)).Where(fact => kind is null || fact.Kind == kind).ToList();
        var parts = new List<FactChange>();
        for (var skip = 0; skip < whole.Count; skip += 25)
        {
            var part = await ReadAsync(kind, skip, 25);
            Assert.Equal(whole.Count, part.Matching);
            Assert.All(part.Facts, static fact => Assert.Equal(fact.Said.Kind == "figure", fact.Figure is not null));
            parts.AddRange(part.Facts.Select(static fact => fact.Said));
        }

        Assert.Equal(whole, parts);
    }

    [Fact]
    public async Task Kinds_CountEveryFact()
    {
        var part = await ReadAsync(null, 0, 1);
        Assert.Equal(part.Change.Definitions + part.Change.Observations, part.Kinds.Sum(static kind => kind.Count));
    }

    [Fact]
    public async Task BeyondTheEnd_IsNothing() => Assert.Empty((await ReadAsync(null, 100_000, 10)).Facts);

    private Task<ChangePart> ReadAsync(string? kind, int skip, int take) => ReadChangePart.RunAsync(_sample.Ledger, _sample.Organisation, ChangeNumber.First, kind, skip, take);
}

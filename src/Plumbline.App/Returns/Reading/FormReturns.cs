using System.Collections.Immutable;
using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Returns.Reading;

/// <summary>The returns of a form over a span of periods, without an answer or a figure. Kept; after a change those of the periods that it wrote of are read, and no other.</summary>
/// <remarks>What is read grows with the periods asked for, and not with their history.</remarks>
internal static class FormReturns
{
    // Two years of a daily form of 500 teams; a return takes about 200 bytes.
    private const long MostReturns = 400_000;
    private const long Least = 20;

    private static readonly KeptFromEarlier<Key, Dictionary<Period, ImmutableArray<UnitReturn>>> Kept = new(MostReturns, static periods => Least + periods.Values.Sum(static one => (long)one.Length));

    /// <summary>The returns at the position of the definitions, by period.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="form">The form.</param>
    /// <param name="span">The periods, in order; at least one.</param>
    internal static async Task<IReadOnlyDictionary<Period, ImmutableArray<UnitReturn>>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, IReadOnlyList<Period> span) =>
        await Kept.GetAsync(
            ledger,
            new Key(definitions.Picture.Settings.Code, form.Code, span[0], span[^1]),
            definitions.Position.Number,
            // What a part of an organisation shows may have changed without a change of a return.
            earlier => earlier is null || ledger is IPartOfStore ? ReadAsync(ledger, definitions, form, span) : ReadSinceAsync(ledger, definitions, form, span, earlier));

    private static async Task<Dictionary<Period, ImmutableArray<UnitReturn>>> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, IReadOnlyList<Period> span)
    {
        var returns = new Dictionary<Period, ImmutableArray<UnitReturn>.Builder>();
        var (period, builder) = ((Period?)null, ImmutableArray.CreateBuilder<UnitReturn>());
        foreach (var one in await ReturnRows.ReadAsync(ledger, definitions, form, span, CancellationToken.None))
        {
            if (!ReferenceEquals(one.Period, period) && !returns.TryGetValue(period = one.Period, out builder)) returns[period] = builder = ImmutableArray.CreateBuilder<UnitReturn>();
            builder!.Add(one);
        }

        return returns.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToImmutable());
    }

    private static async Task<Dictionary<Period, ImmutableArray<UnitReturn>>> ReadSinceAsync(
        ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, IReadOnlyList<Period> span, Earlier<Dictionary<Period, ImmutableArray<UnitReturn>>> earlier)
    {
        var written = (await ledger.WrittenSinceAsync(definitions.Picture.Settings.Code, [Kinds.Returns.Name], earlier.Position, definitions.Position.Number, CancellationToken.None))
            .Select(static one => one.Name.Parent).ToHashSet(StringComparer.Ordinal);
        List<Period> touched = written.Count == 0 ? [] : [.. span.Where(period => written.Contains(ReturnRows.ParentOf(form.Code, period)))];
        if (touched.Count == 0) return earlier.Value;
        var anew = await ReadAsync(ledger, definitions, form, touched);
        return earlier.Value.Where(pair => !touched.Contains(pair.Key)).Concat(anew).ToDictionary();
    }

    private readonly record struct Key(string Organisation, FormCode Form, Period First, Period Last);
}

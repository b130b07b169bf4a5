using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Entering;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Returns.Forms;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Returns.Writing;

/// <summary>What stands beside a figure that is to be returned.</summary>
/// <param name="Last">The last figure before the period; null for none.</param>
/// <param name="Range">What is usual, in words; empty where that is not known.</param>
public sealed record FieldRange(Observation? Last, string Range);

/// <summary>Reads the last figure and the usual range of each figure that a form asks for.</summary>
public static class ReadFieldRanges
{
    /// <summary>Reads them, by field.</summary>
    public static async Task<ImmutableDictionary<FieldCode, FieldRange>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, AskedReturn address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(address);
        var needs = address.Form.FiguresFor(address.Period).Select(field => new DataNeed(field.Indicator, address.Unit, DateOnly.MinValue)).ToList();
        if (needs.Count == 0) return ImmutableDictionary<FieldCode, FieldRange>.Empty;
        var series = await ReadSeries.GivenWithGapsAsync(ledger, definitions, needs, address.Period.Last, cancellation);
        return address.Form.FiguresFor(address.Period).Where(field => series.ContainsKey((field.Indicator, address.Unit))).ToImmutableDictionary(static field => field.Code, field =>
        {
            var own = series[(field.Indicator, address.Unit)];
            return new FieldRange(own.LatestAt(address.Period.Previous), EntryRange.Of(definitions.Picture, own, address.Period).Words);
        });
    }
}

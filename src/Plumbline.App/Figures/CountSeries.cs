using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Figures;

/// <summary>Counts the series of an organisation that have a figure: how much work it is to read everything.</summary>
public static class CountSeries
{
    private const long MostKept = 1_000;

    private static readonly KeptAtPosition<(string Organisation, ChangeNumber Position), Size> Kept = new(MostKept, static _ => 1);

    /// <summary>Whether there are at most so many. Where measures and units are so few that there cannot be more, nothing is read; else it is one seek a series, kept by position.</summary>
    public static async Task<bool> AreAtMostAsync(ILedger ledger, OrganisationDefinitions definitions, int most)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        if ((long)definitions.Picture.Indicators.Count * definitions.Picture.Units.All.Count <= most) return true;
        return (await Kept.GetAsync(ledger, (definitions.Picture.Settings.Code, definitions.Position.Number), () => CountAsync(ledger, definitions))).Series <= most;
    }

    private static async Task<Size> CountAsync(ILedger ledger, OrganisationDefinitions definitions) =>
        new(await ledger.FirstFiguresAsync(definitions.Picture.Settings.Code, new ObservationQuery { AsAt = definitions.Position.Number }).CountAsync());

    private sealed record Size(int Series);
}

using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Returns.Reading;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Units;

namespace Plumbline.App.Returns;

/// <summary>Reads the returns of a form: the only door by which papers, pages, verbs and checks get them.</summary>
public static class ReadReturns
{
    /// <summary>The returns of a form over some periods, told as at a moment. Periods before the form was first asked, or after it was last asked, are left out.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="form">The form.</param>
    /// <param name="last">The last period.</param>
    /// <param name="periods">How many periods, that one included.</param>
    /// <param name="at">The moment, by the clock of the organisation. It decides what is due; a return that is in the ledger counts, whenever it came.</param>
    /// <param name="withScores">Whether the answers are read too, for scores and bands. Without them no cell is read.</param>
    /// <param name="below">The unit at or below which units are told; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<FormReading> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, Period last, int periods, DateTime at, bool withScores, UnitCode? below = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(last);
        var found = await FormPeriods.RunAsync(ledger, definitions, new AskedPeriods(form, last, periods, withScores), at).WaitAsync(cancellation);
        var units = definitions.Picture.Units;
        return new FormReading(form, at, below is null || below == units.Top.Code ? [.. found] : [.. found.Select(period => period.Of(new UnitsBelow(units, below, period.Period.Last).Contains))])
        {
            HasScores = withScores && form.IsScored,
        };
    }
}

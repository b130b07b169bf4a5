using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Units;

namespace Plumbline.App.Returns;

/// <summary>Reads the returns of a form: the only door by which papers, pages, verbs and checks get them.</summary>
internal static class ReadReturns
{
    /// <summary>The returns of a form over some periods, told as at a moment.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="form">The form.</param>
    /// <param name="last">The last period.</param>
    /// <param name="periods">How many periods, that one included.</param>
    /// <param name="at">The moment, by the clock of the organisation.</param>
    /// <param name="withScores">Whether the answers are read too, for scores and bands. Without them no cell is read.</param>
    /// <param name="below">The unit at or below which units are told; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static Task<FormReading> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, Period last, int periods, DateTime at, bool withScores, UnitCode? below = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Returns are not read yet.");
}

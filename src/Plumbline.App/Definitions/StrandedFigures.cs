using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions;

/// <summary>Figures that a change of definitions would leave without what they rest on: an indicator that is withdrawn, an item of a breakdown, a financial year that begins in another month.</summary>
/// <param name="Query">Where the figures are.</param>
/// <param name="Are">Which of those they are.</param>
/// <param name="Why">What would be wrong: the end of a sentence that begins with one of them.</param>
internal sealed record StrandedFigures(ObservationQuery Query, Func<ObservationFact, bool> Are, string Why);

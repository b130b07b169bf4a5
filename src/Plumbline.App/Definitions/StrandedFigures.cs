using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions;

/// <summary>Figures that would be left without what they rest on, were definitions changed: an indicator taken back, a breakdown's item, a year that begins in another month.</summary>
/// <param name="Query">Where they are.</param>
/// <param name="Are">Which of those they are.</param>
/// <param name="Why">What would be wrong: the end of a sentence that begins with one of them.</param>
internal sealed record StrandedFigures(ObservationQuery Query, Func<ObservationFact, bool> Are, string Why);

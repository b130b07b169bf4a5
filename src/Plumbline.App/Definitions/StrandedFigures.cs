using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions;

/// <summary>Figures that would lose a definition they depend on: an indicator or a breakdown's item withdrawn, a financial year that starts in another month.</summary>
/// <param name="Query">The query that covers them.</param>
/// <param name="Are">Whether a figure of the query is one of them.</param>
/// <param name="Why">What would be wrong, as the end of a sentence that starts with one of the figures.</param>
internal sealed record StrandedFigures(ObservationQuery Query, Func<ObservationFact, bool> Are, string Why);

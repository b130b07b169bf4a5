using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Holding;

/// <summary>A held fact and the parts that its source states.</summary>
internal readonly record struct HeldFact(ObservationFact Fact, StatedParts Stated);

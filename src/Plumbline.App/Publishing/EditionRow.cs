using Plumbline.Core.Editions;

namespace Plumbline.App.Publishing;

/// <summary>A row of the list of editions.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Published">When it was published: the time of the change that wrote it.</param>
/// <param name="IsOfThisLedger">Whether this ledger published it; false where it came with a folder from another, or was written by hand: then it is compared with nothing.</param>
public sealed record EditionRow(Edition Edition, DateTimeOffset Published, bool IsOfThisLedger);

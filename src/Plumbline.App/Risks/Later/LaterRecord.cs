using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Risks.Later;

/// <summary>What somebody wrote of a record after a change.</summary>
/// <param name="Change">The last change that wrote it.</param>
/// <param name="Now">What it wrote.</param>
/// <param name="Before">What was in force as at the earlier change; null where nothing was.</param>
public sealed record LaterRecord<T>(Change Change, T Now, T? Before)
    where T : class;

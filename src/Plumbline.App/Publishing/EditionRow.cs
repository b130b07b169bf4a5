using Plumbline.Core.Editions;

namespace Plumbline.App.Publishing;

/// <summary>A row of the list of editions.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Published">When it was published: the time of the change that wrote it.</param>
public sealed record EditionRow(Edition Edition, DateTimeOffset Published);

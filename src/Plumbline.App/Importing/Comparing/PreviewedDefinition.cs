namespace Plumbline.App.Importing.Comparing;

/// <summary>A definition, or one part of it, that accepting an import would write beside the figures: a commentary, a target.</summary>
/// <param name="Label">What it is: <c>commentary</c>, <c>actions</c>, <c>target</c>.</param>
/// <param name="Indicator">The code of its indicator; null if it has none.</param>
/// <param name="Unit">The code of its unit; null if it has none.</param>
/// <param name="Period">Its period, or the first one; null if it has none.</param>
/// <param name="Was">What the ledger says now; null if it says nothing.</param>
/// <param name="Value">What the file says.</param>
/// <param name="Source">The cell or row, <c>file:row:column</c>.</param>
/// <param name="Note">A remark for whoever decides; null if there is none.</param>
public sealed record PreviewedDefinition(string Label, string? Indicator, string? Unit, string? Period, string? Was, string Value, string Source, string? Note = null);

/// <summary>How many definitions of one sort are new, changed and the same.</summary>
/// <param name="Label">The sort, as <see cref="PreviewedDefinition.Label"/>.</param>
/// <param name="New">Those that the ledger does not have.</param>
/// <param name="Changed">Those that the ledger has with other content.</param>
/// <param name="Same">Those that the ledger already has.</param>
public sealed record DefinitionCounts(string Label, long New, long Changed, long Same);

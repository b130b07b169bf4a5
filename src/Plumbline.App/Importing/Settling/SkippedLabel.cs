using Plumbline.App.Importing.Labels;
namespace Plumbline.App.Importing.Settling;

/// <summary>A label whose rows are left out because a user said so.</summary>
/// <param name="Label">As written in the file.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Kind">Whether it was met as a label, a unit or an item.</param>
public sealed record SkippedLabel(string Label, long Rows, MappingKind Kind = MappingKind.Indicator);

using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Labels;

/// <summary>A text and the item of a breakdown that a user says it means: <c>Women</c> for <c>sex=female</c>.</summary>
/// <param name="Label">The text, as it was given.</param>
/// <param name="Item">The item; null if rows of this text are left out, in every dimension.</param>
public sealed record ItemMapping(string Label, AspectItem? Item) : Mapping(Label)
{
    /// <inheritdoc/>
    public override MappingKind Kind => MappingKind.Item;

    internal override string Meaning => Item?.ToString() ?? LabelMapping.Skipped;

    internal override string Rememberable => "a text with a letter or a digit, at most 300 characters";

    internal override string TextKey => KeyOf(Item?.Dimension, Label);

    internal override bool IsRememberable => LabelText.IsRememberable(Label);

    // One text may be an item of several dimensions: “All” of sexes and of ages.
    internal static string KeyOf(string? dimension, string text) => dimension is null ? $"item/{LabelText.Normalise(text)}" : $"item/{dimension}/{LabelText.Normalise(text)}";
}

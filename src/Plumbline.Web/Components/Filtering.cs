namespace Plumbline.Web.Components;

/// <summary>A value that a filter offers.</summary>
/// <param name="Value">As the address has it; empty for no filter.</param>
/// <param name="Text">In words.</param>
public sealed record Choice(string Value, string Text);

/// <summary>A field of a form of filters.</summary>
/// <param name="Name">The query parameter.</param>
/// <param name="Label">What is chosen by it.</param>
/// <param name="Value">What the address has; null for nothing.</param>
public sealed record FilterField(string Name, string Label, string? Value)
{
    /// <summary>What can be chosen; null for words to be typed.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>Whether it is folded away with others, until one of them is used.</summary>
    public bool IsFurther { get; init; }
}

/// <summary>A form that filters a view: it asks for the same address with other parameters.</summary>
/// <param name="Address">The address of the view without parameters.</param>
/// <param name="Fields">The fields, in their order.</param>
public sealed record Filtering(string Address, IReadOnlyList<FilterField> Fields)
{
    /// <summary>The position that is read, where the address asks for one.</summary>
    public string? AsAt { get; init; }

    /// <summary>What is chosen, in words: <c>March 2020; Level: extreme; Review: overdue</c>; empty where nothing is. A period says itself what it is.</summary>
    public string InWords => string.Join("; ", Fields.Where(static one => one.Value is { Length: > 0 }).Select(static one => $"{(one.Name == "period" ? "" : $"{one.Label}: ")}{one.Choices?.FirstOrDefault(choice => choice.Value == one.Value)?.Text ?? one.Value}"));

    /// <summary>Whether anything but a period is filtered.</summary>
    public bool IsNarrowed => Fields.Any(static one => one is { Name: not "period", Value.Length: > 0 });
}

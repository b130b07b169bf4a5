using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Registers.Definitions;

/// <summary>A field of a register.</summary>
public abstract record RegisterField
{
    private protected RegisterField(string code, string name, bool isRequired) => (Code, Name, IsRequired) = (code, name, isRequired);

    /// <summary>Its code, a column of the rows.</summary>
    public string Code { get; init; }

    /// <summary>What tables call it.</summary>
    public string Name { get; init; }

    /// <summary>Whether every row has it.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>Words.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What tables call it.</param>
/// <param name="IsRequired">Whether every row has it.</param>
public sealed record TextField(string Code, string Name, bool IsRequired) : RegisterField(Code, Name, IsRequired);

/// <summary>A number, kept as it is printed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What tables call it.</param>
/// <param name="IsRequired">Whether every row has it.</param>
public sealed record NumberField(string Code, string Name, bool IsRequired) : RegisterField(Code, Name, IsRequired)
{
    /// <summary>The number that is printed in it; null where the text is none.</summary>
    public static decimal? NumberIn(string? text) => PrintedFigure.Parse(text).TryGet(out var printed, out _) ? printed.Value.Amount : null;

    /// <summary>Whether two texts are one number: <c>£2.50</c> and <c>2.5</c>.</summary>
    public static bool AreOne(string one, string other) => one == other || (NumberIn(one) is { } number && number == NumberIn(other));
}

/// <summary>A day.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What tables call it.</param>
/// <param name="IsRequired">Whether every row has it.</param>
public sealed record DateField(string Code, string Name, bool IsRequired) : RegisterField(Code, Name, IsRequired);

/// <summary>One of a closed list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What tables call it.</param>
/// <param name="IsRequired">Whether every row has it.</param>
/// <param name="Choices">The choices, in order, each once.</param>
public sealed record ChoiceField(string Code, string Name, bool IsRequired, ImmutableArray<RegisterChoice> Choices) : RegisterField(Code, Name, IsRequired)
{
    /// <summary>The choice with a code; null where there is none.</summary>
    public RegisterChoice? Find(string? choice) => Choices.FirstOrDefault(one => one.Code == choice);
}

/// <summary>A figure: an observation of an indicator with the row as its unit.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What tables call it.</param>
/// <param name="IsRequired">Whether every row should have it.</param>
/// <param name="Indicator">The indicator.</param>
public sealed record FigureOfRow(string Code, string Name, bool IsRequired, IndicatorCode Indicator) : RegisterField(Code, Name, IsRequired);

/// <summary>A choice of a field.</summary>
/// <param name="Code">As rows write it: <c>in-set-up</c>.</param>
/// <param name="Word">As tables print it.</param>
/// <param name="Icon">The name of its icon, of those that papers draw; null without one.</param>
public sealed record RegisterChoice(string Code, string Word, string? Icon);

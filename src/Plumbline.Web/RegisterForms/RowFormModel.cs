using Plumbline.Core.Registers.Definitions;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RegisterForms;

/// <summary>A field of the form of a row.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Field">The field of the register.</param>
/// <param name="Choices">What can be chosen; null where something is typed.</param>
/// <param name="Now">What the ledger has.</param>
public sealed record RowInput(string Name, string Label, RegisterField Field, IReadOnlyList<Choice>? Choices, string Now)
{
    /// <summary>Whether it is several lines.</summary>
    public bool IsText => Field is TextField;

    /// <summary>The type of the input.</summary>
    public string Type => Field is DateField ? "date" : "text";
}

/// <summary>A row that says the same as the one that is to be saved.</summary>
/// <param name="Code">Its code, which the form sends back: whoever saves then has read of it.</param>
/// <param name="Row">The row.</param>
/// <param name="Same">The fields that say the same: <c>study and area</c>.</param>
public sealed record RowRepeated(string Code, TextLink Row, string Same)
{
    internal const string Field = "_repeats";
}

/// <summary>The form for a new row of a register, or for what a row says.</summary>
public sealed record RowFormModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Which row it is.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is a new one.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The fields of the register.</summary>
    public required IReadOnlyList<RowInput> Inputs { get; init; }

    /// <summary>The beginning of a sentence on its figures, which are entered on the page of the row; empty where it has none.</summary>
    public required string Figures { get; init; }

    /// <summary>Its first day as the ledger has it.</summary>
    public required string From { get; init; }

    /// <summary>Its last day as the ledger has it.</summary>
    public required string To { get; init; }

    /// <summary>Today.</summary>
    public required string Today { get; init; }

    /// <summary>What somebody else changed meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>Another row that says the same, of which is told before anything is saved; null for none.</summary>
    public required RowRepeated? Repeated { get; init; }

    /// <summary>Where the way back leads.</summary>
    public required string Back { get; init; }
}

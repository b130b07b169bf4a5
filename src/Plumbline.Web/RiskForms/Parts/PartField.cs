using Plumbline.Web.Components;
using Plumbline.Web.Forms;

namespace Plumbline.Web.RiskForms.Parts;

/// <summary>A field of the form for a part of a risk.</summary>
/// <param name="Name">The column of the part's file, which the form sends.</param>
/// <param name="Label">What is asked for.</param>
public sealed record PartField(string Name, string Label)
{
    /// <summary>What is to be known of it; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>What can be chosen; null for words to be typed.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>What is offered to whoever types.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>How many lines it has.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>What a browser lets be typed: <c>text</c>, <c>date</c>.</summary>
    public string Type { get; init; } = "text";

    /// <summary>How wide it is; null: as wide as the form.</summary>
    public string? Width => Type == "date" ? "govuk-input--width-10" : null;

    /// <summary>What stands in it until something is typed.</summary>
    public string Initial { get; init; } = "";
}

/// <summary>The form for a part of a risk.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">Which part of which risk.</param>
/// <param name="Fields">The fields.</param>
/// <param name="IsNew">Whether the part is new: no reason is asked for.</param>
/// <param name="Removal">What the button says that removes it; null where it cannot be removed.</param>
/// <param name="Back">The sheet of the risk.</param>
public sealed record PartModel(FormVisit Visit, string Title, IReadOnlyList<PartField> Fields, bool IsNew, string? Removal, string Back);

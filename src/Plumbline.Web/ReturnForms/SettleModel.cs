using Plumbline.Web.Components;
using Plumbline.Web.Forms;

namespace Plumbline.Web.ReturnForms;

/// <summary>The form to waive a return, or to send it back.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">The heading.</param>
/// <param name="Lead">What it does: sentences.</param>
/// <param name="Choices">What can be said of it; empty where it is sent back.</param>
/// <param name="Label">What the words are.</param>
/// <param name="Hint">What is done with them.</param>
/// <param name="Button">What the button does.</param>
/// <param name="Back">The page of the return.</param>
public sealed record SettleModel(FormVisit Visit, string Title, string Lead, IReadOnlyList<RadioChoice> Choices, string Label, string Hint, string Button, string Back)
{
    /// <summary>The words that stand; empty for none.</summary>
    public string Initial { get; init; } = "";

    /// <summary>The field with what can be said.</summary>
    public const string State = "state";

    /// <summary>The field with the words.</summary>
    public const string Note = "note";
}

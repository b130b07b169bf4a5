using Plumbline.Core.Ledger;

namespace Plumbline.Web.Forms;

/// <summary>What becomes of a form that was sent.</summary>
public abstract record FormAnswer
{
    private FormAnswer()
    {
    }

    /// <summary>The form is shown again: with its problems, or because a button of it asks for more (a preview).</summary>
    public static FormAnswer Again { get; } = new ShownAgain();

    /// <summary>It is done; the browser goes to a page.</summary>
    /// <param name="Address">The page, of this site.</param>
    /// <param name="Change">The change that was made, which the page tells; null for none.</param>
    public sealed record Done(string Address, ChangeNumber? Change = null) : FormAnswer;

    /// <summary>A script asked, and is told.</summary>
    /// <param name="Data">What it is told, as JSON.</param>
    public sealed record Told(object Data) : FormAnswer;

    private sealed record ShownAgain : FormAnswer;
}

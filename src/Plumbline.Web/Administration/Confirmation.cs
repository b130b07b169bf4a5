using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>The page on which something is confirmed before it is done; and, where it makes a secret, the page that shows it once.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Title">What would be done, as a question or a heading.</param>
/// <param name="Words">What that means, a paragraph each.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Back">The page that it came from.</param>
public sealed record Confirmation(FormVisit Visit, string Title, IReadOnlyList<string> Words, string Button, string Back)
{
    /// <summary>The secret that was made; null before.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether it cannot be done, as the words say: there is no button.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What the link below the secret says.</summary>
    public string Onward { get; init; } = "Go on";

    /// <summary>What the secret is, and what is to be done with it.</summary>
    public string SecretWords { get; init; } = "";

    /// <summary>The view of the page.</summary>
    internal View ToView(IReadOnlyList<Crumb> crumbs) => new() { Title = Title, Crumbs = crumbs, Body = PageBody.Of<ConfirmationPage>(this) };
}

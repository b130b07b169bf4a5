using Plumbline.App.Risks.Editing;
using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Web.Addresses;

/// <summary>The addresses of risks and actions.</summary>
public static class RecordLinks
{
    /// <summary>The register.</summary>
    /// <param name="links">The addresses of the organisation.</param>
    /// <param name="query">The parameters; those without a value are left out.</param>
    public static string Risks(this Links links, params ReadOnlySpan<(string Name, string? Value)> query) => Of(links).To(["risks"], query);

    /// <summary>The register as a matrix.</summary>
    public static string RiskMatrix(this Links links, params ReadOnlySpan<(string Name, string? Value)> query) => Of(links).To(["risks", "matrix"], query);

    /// <summary>The sheet of a risk.</summary>
    public static string Risk(this Links links, RiskCode risk) => Of(links).ToPage(["risks", Text(risk)]);

    /// <summary>The form to grade a risk.</summary>
    /// <param name="links">The addresses of the organisation.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="stage">The stage that the form begins with: <c>target</c>; null for the current one.</param>
    public static string GradeRisk(this Links links, RiskCode risk, string? stage = null) => Of(links).To(["risks", Text(risk), "grade"], ("stage", stage));

    /// <summary>The form to write a note on a risk.</summary>
    public static string NoteRisk(this Links links, RiskCode risk) => Of(links).To(["risks", Text(risk), "note"]);

    /// <summary>The form to review a risk.</summary>
    public static string ReviewRisk(this Links links, RiskCode risk) => Of(links).To(["risks", Text(risk), "review"]);

    /// <summary>The form to accept a risk above tolerance.</summary>
    public static string AcceptRisk(this Links links, RiskCode risk) => Of(links).To(["risks", Text(risk), "accept"]);

    /// <summary>The form to change what a risk is, to close it and to open it again.</summary>
    public static string EditRisk(this Links links, RiskCode risk) => Of(links).To(["risks", Text(risk), "edit"]);

    /// <summary>The form for a part of a risk: a control, an assurance, a hazard or a watched measure.</summary>
    /// <param name="links">The addresses of the organisation.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="part">Which part it is.</param>
    /// <param name="key">The part that is changed; null for a new one.</param>
    /// <param name="of">What a new assurance is of; null for the risk.</param>
    public static string RiskPart(this Links links, RiskCode risk, RiskPart part, string? key = null, Reference? of = null) => Of(links).To(["risks", Text(risk), Names<RiskPart>.Of(part)], ("key", key), ("of", of?.ToString()));

    /// <summary>The form for a new risk.</summary>
    public static string NewRisk(this Links links) => Of(links).To(["risks", "new"]);

    /// <summary>The reviews that are due, one after another.</summary>
    public static string ReviewSitting(this Links links, params ReadOnlySpan<(string Name, string? Value)> query) => Of(links).To(["risks", "review"], query);

    /// <summary>The log of actions.</summary>
    public static string Actions(this Links links, params ReadOnlySpan<(string Name, string? Value)> query) => Of(links).To(["actions"], query);

    /// <summary>The page of an action.</summary>
    public static string Action(this Links links, ActionCode action) => Of(links).ToPage(["actions", Text(action)]);

    /// <summary>The form for a new action.</summary>
    /// <param name="links">The addresses of the organisation.</param>
    /// <param name="about">What it is about; null where the form asks.</param>
    public static string NewAction(this Links links, Reference? about = null) => Of(links).To(["actions", "new"], ("about", about?.ToString()));

    /// <summary>The form to change an action, to end it and to write a note on it.</summary>
    public static string UpdateAction(this Links links, ActionCode action) => Of(links).To(["actions", Text(action), "update"]);

    private static Links Of(Links links) => links ?? throw new ArgumentNullException(nameof(links));

    private static string Text(object code) => code?.ToString() ?? throw new ArgumentNullException(nameof(code));
}

using Plumbline.App.Access;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.App.Typing;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.RiskForms;

/// <summary>The risk that the address of a form names, once somebody may do with it what the form does.</summary>
/// <param name="Form">The form.</param>
/// <param name="Register">The register as of today.</param>
/// <param name="Entry">The risk in it.</param>
internal sealed record RiskInForm(FormVisit Form, RiskRegister Register, RiskEntry Entry)
{
    internal Visit Visit => Form.Visit;

    internal Risk Risk => Entry.Risk;

    internal RiskStanding Standing => RiskStanding.Of(Register, Entry);

    /// <summary>Its sheet.</summary>
    internal string Sheet => Visit.Links.Risk(Risk.Code);

    /// <summary>What it is called in titles: its code and its title.</summary>
    internal string Named => $"{Risk.Code}, {Risk.Title}";

    /// <summary>Finds the risk of the address.</summary>
    /// <exception cref="NotAllowedException">In none of their posts the reader may do it.</exception>
    internal static async Task<RiskInForm> FindAsync(FormVisit form, Operation operation, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, visit.Today, cancellation);
        var text = visit.Route("risk");
        var entry = RiskCode.Parse(text).TryGet(out var code, out _) ? register.Find(code) : null;
        if (entry is null) throw Refused.NotFound($"There is no risk “{text}” here{Spelling.Suggestion(text, register.Entries.Select(static one => one.Risk.Code.ToString()))}.");
        return May(form, operation, entry.Risk) ? new RiskInForm(form, register, entry) : throw NotAllowedException.For(operation, visit.Actor is { Account: null, IsOwnMachine: false });
    }

    /// <summary>Whether the reader may do an operation on a risk in one of their posts.</summary>
    internal static bool May(FormVisit form, Operation operation, Risk risk) =>
        form.Visit.Actor.May(operation, form.Visit.Definitions.Picture, risk) || Acting.Posts(form).Any(post => form.Visit.Actor.In(post).May(operation, form.Visit.Definitions.Picture, risk));

    /// <summary>The way to a form of the risk.</summary>
    internal IReadOnlyList<Crumb> Crumbs(string last) => [new Crumb("Risks", Visit.Links.Risks()), new Crumb(Risk.Code.ToString(), Sheet), new Crumb(last)];

    /// <summary>The grading of a stage that is in force today; null where there is none.</summary>
    internal Grading? InForce(GradingStage stage) => stage switch
    {
        GradingStage.Initial => Entry.Initial,
        GradingStage.Current => Entry.Current,
        GradingStage.Target => Entry.Target,
    };

    /// <summary>Refuses what is done to open risks alone.</summary>
    internal RiskInForm Open() => Risk.Closing is { } closing
        ? throw Refused.NotFound($"Risk {Risk.Code} was closed on {GradingWords.Day(closing.Day)}. Open it again first.")
        : this;

    /// <summary>The note that was typed; null where there is none, or once its problem is added.</summary>
    /// <param name="field">The field.</param>
    /// <param name="missing">What is said where there is none; null where there need not be one.</param>
    internal string? Note(string field, string? missing)
    {
        if (Form.Fields.Text(field) is { } typed) return Form.Read(field, TypedNote.Read(typed));
        if (missing is not null) Form.Add(field, missing);
        return null;
    }

    /// <summary>Saves in the post that was chosen; a post that may not is told beside its field, and nothing that was typed is lost.</summary>
    internal async Task<FormAnswer> SaveAsync(string field, string done, Func<Actor, Task<CommitResult>> commit)
    {
        try
        {
            return await Form.SaveAsync(field, done, commit);
        }
        catch (NotAllowedException) when (Acting.Posts(Form).Count > 1)
        {
            Form.Add(Acting.Field, "In this post you may not do this: it neither owns nor handles the risk. Choose another.");
            return FormAnswer.Again;
        }
    }
}

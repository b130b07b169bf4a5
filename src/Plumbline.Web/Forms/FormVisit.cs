using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Forms;

/// <summary>A request for a form, or with what was typed into it.</summary>
public sealed class FormVisit
{
    private readonly List<FormProblem> _problems = [];
    private readonly Visit? _visit;

    internal FormVisit(HttpContext http, Visit? visit, FormFields fields, bool isSent, string token) =>
        (Http, _visit, Fields, IsSent, Token) = (http, visit, fields, isSent, token);

    /// <summary>The organisation at its head. A form whose address names none has no visit.</summary>
    public Visit Visit => _visit ?? throw new InvalidOperationException("The address of this form names no organisation.");

    /// <summary>Whose request it is.</summary>
    public Caller Caller => Http.Caller();

    /// <summary>What was typed: what the browser sent, else the draft that was kept, else nothing.</summary>
    public FormFields Fields { get; private set; }

    /// <summary>Whether the form was sent, rather than opened.</summary>
    public bool IsSent { get; }

    /// <summary>Whether nothing was typed yet: neither was it sent, nor is there a draft. Fields then stand as the ledger has them.</summary>
    public bool IsFresh => !IsSent && Draft?.Shown is null;

    /// <summary>What the form knows of its draft; null where it keeps none.</summary>
    public FormDraft? Draft { get; internal set; }

    /// <summary>The token that the form must send back.</summary>
    public string Token { get; }

    /// <summary>What is wrong with what was typed.</summary>
    public IReadOnlyList<FormProblem> Problems => _problems;

    /// <summary>The path under which a proxy serves the site; empty for none.</summary>
    public string PathBase => Http.Request.PathBase.Value ?? "";

    /// <summary>The request, for what concerns cookies and the connection.</summary>
    internal HttpContext Http { get; }

    /// <summary>Adds what is wrong with a field.</summary>
    public void Add(string field, string words) => _problems.Add(new FormProblem(field, words));

    /// <summary>Takes the draft for sent: the ledger says exactly what it says. The server ended after it had saved that, and before it could end the draft.</summary>
    internal void Rebase() => Draft = Draft is { } draft ? draft with { Base = Visit.Position, Shown = null } : null;

    /// <summary>Puts words into a field in the name of whoever asked for it by a button.</summary>
    internal void Fill(string field, string words)
    {
        var all = Fields.All.ToDictionary(StringComparer.Ordinal);
        all[field] = words;
        Fields = new FormFields(all);
    }

    /// <summary>The value of a field, or null once its problem is added.</summary>
    public T? Read<T>(string field, Parsed<T> parsed)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(parsed);
        if (parsed.TryGet(out var value, out var problem)) return value;
        Add(field, Words(problem));
        return null;
    }

    /// <summary>A problem as a sentence of a form.</summary>
    internal static string Words(Problem problem) => problem.Found == "nothing" ? $"Enter {problem.Expected}." : $"Found {problem.Found}; expected {problem.Expected}.";
}

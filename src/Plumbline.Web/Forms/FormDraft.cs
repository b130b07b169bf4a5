using System.Globalization;
using Microsoft.Extensions.Primitives;
using Plumbline.App.Drafting;
using Plumbline.Core.Ledger;

namespace Plumbline.Web.Forms;

/// <summary>What a form knows of its draft.</summary>
public sealed record FormDraft
{
    /// <summary>The field with the version of the draft that the window has.</summary>
    internal const string VersionField = "_draft";

    /// <summary>The field with the change that the writer saw when the draft was begun.</summary>
    internal const string BaseField = "_base";

    /// <summary>The field with the word that the page's script made up for its window.</summary>
    internal const string WindowField = "_window";

    /// <summary>The field with the number of the window's saving.</summary>
    internal const string TurnField = "_turn";

    private const int LongestWindow = 40;

    /// <summary>Where drafts of the form are saved, below its address.</summary>
    internal const string SavePart = "/draft";

    /// <summary>Where the draft of the form is discarded, below its address.</summary>
    internal const string DiscardPart = "/draft/discard";

    /// <summary>The version that the page has; 0 where nothing is saved.</summary>
    public int Version { get; init; }

    /// <summary>The change that the writer saw when they began: the words they write are about the ledger as it stood then.</summary>
    public required ChangeNumber Base { get; init; }

    /// <summary>The draft whose fields the page shows; null where it shows none, or what was sent.</summary>
    public Draft? Shown { get; init; }

    /// <summary>What another window of the same writer has saved since; null where none has.</summary>
    public Draft? Other { get; init; }

    /// <summary>Where the script saves drafts.</summary>
    public required string SaveAddress { get; init; }

    /// <summary>Where the draft is discarded.</summary>
    public required string DiscardAddress { get; init; }

    /// <summary>The fields of a draft, as a form takes them.</summary>
    internal static FormFields FieldsOf(Draft draft) => new(draft.Fields.ToDictionary(static pair => pair.Key, static pair => new StringValues([.. pair.Value]), StringComparer.Ordinal));

    /// <summary>What is kept of the fields that were sent: neither passwords nor what the form itself adds.</summary>
    internal static Dictionary<string, IReadOnlyList<string>> KeptOf(FormFields fields) => fields.All
        .Where(static pair => !pair.Key.StartsWith('_') && pair.Key != "act" && !pair.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(static pair => pair.Key, static IReadOnlyList<string> (pair) => [.. pair.Value.OfType<string>()], StringComparer.Ordinal);

    internal static int VersionOf(FormFields fields) => NumberOf(fields, VersionField);

    internal static DraftTurn TurnOf(FormFields fields) =>
        fields.Text(WindowField) is { Length: <= LongestWindow } window ? new DraftTurn(window, NumberOf(fields, TurnField)) : DraftTurn.None;

    internal static ChangeNumber? BaseOf(FormFields fields) => ChangeNumber.TryParse(fields.Text(BaseField), provider: null, out var change) ? change : null;

    private static int NumberOf(FormFields fields, string name) => int.TryParse(fields.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

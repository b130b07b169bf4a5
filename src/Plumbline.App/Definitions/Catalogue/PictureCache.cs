using System.Runtime.CompilerServices;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Keeps what organisations define, by organisation and change. What a ledger says as at a change never alters, so nothing here ever has to be refreshed.</summary>
/// <remarks>Beside each open ledger, and gone with it; the <see cref="Kept"/> used last are kept.</remarks>
internal sealed class PictureCache
{
    /// <summary>How many pictures of one ledger are kept.</summary>
    internal const int Kept = 16;

    private static readonly ConditionalWeakTable<ILedger, PictureCache> Caches = [];

    private readonly Lock _lock = new();
    private readonly LinkedList<OrganisationDefinitions> _latestFirst = [];

    /// <summary>The cache of a ledger.</summary>
    internal static PictureCache Of(ILedger ledger) => Caches.GetValue(ledger, static _ => new PictureCache());

    /// <summary>The definitions of an organisation as at a change; null where they are not kept.</summary>
    internal OrganisationDefinitions? Find(string organisation, ChangeNumber number)
    {
        lock (_lock)
        {
            for (var node = _latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Position.Number != number || node.Value.Picture.Settings.Code != organisation) continue;
                _latestFirst.Remove(node);
                _latestFirst.AddFirst(node);
                return node.Value;
            }

            return null;
        }
    }

    /// <summary>Keeps definitions that were read.</summary>
    internal void Keep(OrganisationDefinitions definitions)
    {
        lock (_lock)
        {
            _latestFirst.AddFirst(definitions);
            if (_latestFirst.Count > Kept) _latestFirst.RemoveLast();
        }
    }
}

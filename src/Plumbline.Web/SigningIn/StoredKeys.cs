using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;

namespace Plumbline.Web.SigningIn;

/// <summary>The framework's keys for sealing, in the store.</summary>
/// <remarks>The framework asks without waiting, once at the start and once a day: a thread waits then.</remarks>
internal sealed class StoredKeys(ILedger ledger) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => DataKeys.ReadAsync(ledger)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => DataKeys.AddAsync(ledger, friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
}

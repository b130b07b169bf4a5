using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;
using QRCoder;

namespace Plumbline.Web.Account;

/// <summary>Adding, replacing and removing an authenticator, and making recovery codes anew.</summary>
internal sealed class AuthenticatorForm(ILedger ledger, Seals seals)
{
    internal const string Secret = "secret";
    internal const string Code = "code";

    private const string Purpose = "authenticator";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = visit.Caller.Actor.Account!;
        if (visit.Http.Items[Purpose] is IReadOnlyList<string> codes) return CodesView(visit, codes);
        // A code that was mistyped is of the same secret.
        var secret = seals.OpenFor(Purpose, visit.Fields.Text(Secret)) is { } kept && kept.StartsWith(account.Text, StringComparison.Ordinal) ? kept[account.Text.Length..] : Authenticator.NewSecret();
        var email = (await FindAccount.RunAsync(ledger, account, cancellation))?.Email ?? account.Text;
        return new View
        {
            Title = "Add an authenticator",
            Crumbs = Crumbs.Of(visit, "Authenticator"),
            Body = PageBody.Of<AuthenticatorPage>(new AuthenticatorModel(visit)
            {
                Sealed = seals.SealFor(Purpose, account.Text + secret, Life),
                Key = string.Join(' ', secret.Chunk(4).Select(static part => new string(part))),
                Picture = PictureOf(Authenticator.Address(secret, email)),
                HasOne = (await ReadMeans.RunAsync(ledger, account, cancellation)).HasAuthenticator,
                Back = visit.Http.Request.PathBase + AccountAddresses.Account,
            }),
        };
    }

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = visit.Caller.Actor.Account!;
        if (visit.Fields.Text("act") == "remove")
        {
            await Authenticator.RemoveAsync(ledger, account, cancellation);
            return AccountForm.Home(visit);
        }

        var code = string.Concat((visit.Fields.Text(Code) ?? "").Where(char.IsAsciiDigit));
        var kept = seals.OpenFor(Purpose, visit.Fields.Text(Secret));
        if (kept is null || !kept.StartsWith(account.Text, StringComparison.Ordinal)) visit.Add(Code, "That took more than half an hour. Scan the new picture and enter the code that is then shown.");
        else if (await Authenticator.AddAsync(ledger, seals, account, kept[account.Text.Length..], code, cancellation) is { } codes) visit.Http.Items[Purpose] = codes;
        else visit.Add(Code, "That is not the code that the authenticator shows for this key now. Check that the clock of the device is right, and enter the next code.");
        return FormAnswer.Again;
    }

    internal static Task<View> ShowCodesAsync(FormVisit visit, CancellationToken cancellation) => Task.FromResult(visit.Http.Items[Purpose] is IReadOnlyList<string> codes ? CodesView(visit, codes) : new View
    {
        Title = "Make new recovery codes",
        Crumbs = Crumbs.Of(visit, "Recovery codes"),
        Body = PageBody.Of<RecoveryCodesPage>(new RecoveryCodesModel(visit, Codes: null)),
    });

    internal async Task<FormAnswer> TakeCodesAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = visit.Caller.Actor.Account!;
        if (!(await ReadMeans.RunAsync(ledger, account, cancellation)).HasAuthenticator) throw Refused.BadRequest("Recovery codes stand in for an authenticator, and your account has none. Add one first.");
        visit.Http.Items[Purpose] = await RecoveryCodes.RenewAsync(ledger, account, cancellation);
        return FormAnswer.Again;
    }

    private static View CodesView(FormVisit visit, IReadOnlyList<string> codes) => new()
    {
        Title = "Your recovery codes",
        Crumbs = Crumbs.Of(visit, "Recovery codes"),
        Body = PageBody.Of<RecoveryCodesPage>(new RecoveryCodesModel(visit, codes)),
    };

    private static string PictureOf(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(5))}";
    }
}

/// <summary>What the page of an authenticator shows.</summary>
/// <param name="Visit">What was typed.</param>
public sealed record AuthenticatorModel(FormVisit Visit)
{
    /// <summary>The secret for the next step, sealed.</summary>
    public required string Sealed { get; init; }

    /// <summary>The secret for people who type it.</summary>
    public required string Key { get; init; }

    /// <summary>The secret as a picture to scan.</summary>
    public required string Picture { get; init; }

    /// <summary>Whether there is one already.</summary>
    public bool HasOne { get; init; }

    /// <summary>The way out.</summary>
    public required string Back { get; init; }
}

/// <summary>What the page of recovery codes shows.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Codes">The codes that were just made; null before.</param>
public sealed record RecoveryCodesModel(FormVisit Visit, IReadOnlyList<string>? Codes);

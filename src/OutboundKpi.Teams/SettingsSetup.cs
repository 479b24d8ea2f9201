using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OutboundKpi.Teams;

/// <summary>Checks settings by the limits that stand at their properties.</summary>
public static class SettingsSetup
{
    /// <summary>
    /// A value outside its limits stops the start with a message that names the setting, its limit and the value found: the full name
    /// <c>Section:Key</c>, by which it is set.
    /// </summary>
    public static OptionsBuilder<TOptions> CheckLimits<TOptions>(this OptionsBuilder<TOptions> options, string section)
        where TOptions : class
    {
        options.Services.AddSingleton<IValidateOptions<TOptions>>(new Limits<TOptions>(section));
        return options.ValidateOnStart();
    }

    private sealed class Limits<TOptions>(string section) : IValidateOptions<TOptions>
        where TOptions : class
    {
        private static readonly PropertyInfo[] Properties = [.. typeof(TOptions).GetProperties().Where(property => property.IsDefined(typeof(ValidationAttribute)))];

        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var faults = Properties.SelectMany(property => Faults(property, options)).ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private IEnumerable<string> Faults(PropertyInfo property, TOptions options)
        {
            var value = property.GetValue(options);
            var results = new List<ValidationResult>();
            var context = new ValidationContext(options) { MemberName = property.Name, DisplayName = $"{section}:{property.Name}" };
            Validator.TryValidateProperty(value, context, results);
            return results.Select(result => $"{result.ErrorMessage} It is '{value}'.");
        }
    }
}

-- Why a family leaves is said by somebody, and may be said anew: each time is kept, as with every other answer of an office.
call audit_changes('exit_explanation', 'family', 'region');
